// What members answer.
export { answersByMail } from './answers-by-mail.store.ts'
export { responseRoutes } from './responses.routes.ts'
