// What members answer.
export { responseRoutes } from './responses.routes.ts'
export { answerFinding, answerProblem } from './responses.store.ts'
