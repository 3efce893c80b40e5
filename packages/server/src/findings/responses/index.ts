// What members answer.
export { answerLinkRoutes } from './answer-links.routes.ts'
export { responseRoutes } from './responses.routes.ts'
export { answerFinding, answerProblem } from './responses.store.ts'
