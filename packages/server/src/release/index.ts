// decide(): who may have what, by which outlet, and why.
export { audienceClassOf } from './audience-class.ts'
export { decide } from './decide.ts'
export { type KeptDecision, keepDecisions } from './decisions.store.ts'
export { countedFindings, memberRecipient, recipientOf, releasedFindings } from './facts.store.ts'
export { type NodeFacts, nodeFacts } from './node-facts.store.ts'
export { type Outlet, outletNames, outlets } from './outlets.ts'
export { releaseRoutes } from './releases.routes.ts'
export { passes, reasonTexts, rules } from './rules/index.ts'
export {
  type Circumstances,
  type MailPolicy,
  membershipHolds,
  type Recipient,
  severityRank,
  type Thing,
  type ThingKind,
  type Verdict,
} from './thing.ts'
export { thingsInWave, thingsOf } from './things.store.ts'
