// The quarterly question whether contacts are still right.
export { askContacts, scheduleContactQuestions } from './questions.job.ts'
export { contactQuestionRoutes } from './questions.routes.ts'
