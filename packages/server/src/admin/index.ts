// Care of a node: opening its data.
export { type OpenedData, openData } from './open-data.store.ts'
