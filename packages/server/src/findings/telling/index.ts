// What members are told of findings.
export { addressOf, findingPort } from './telling.store.ts'
