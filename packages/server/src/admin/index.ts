// Care of a node: opening its data, and the way back in.
export { readConfig } from '../platform/index.ts'
export { type OpenedData, openData } from './open-data.store.ts'
export { recoverAdmin } from './recover.ts'
