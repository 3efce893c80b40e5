// What members are told of findings.
export { remindOfDue } from './reminders.store.ts'
export { addressOf, findingThings } from './telling.store.ts'
export { aboutOf, measureOf } from './words.ts'
