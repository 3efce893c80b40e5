// decide(): who may have what, by which outlet, and why.
export { audienceClassOf } from './audience-class.ts'
export { decide } from './decide.ts'
export { decisionsOf, type KeptDecision, keepDecisions } from './decisions.store.ts'
export { memberRecipient, recipientOf, releasedFindings } from './facts.store.ts'
export { releaseRoutes } from './releases.routes.ts'
export { type Rule, reasonTexts, rules, ruleVersion } from './rules/index.ts'
export {
  type Circumstances,
  type MailPolicy,
  type Outlet,
  outlets,
  type Recipient,
  type Thing,
  type Verdict,
} from './thing.ts'
export { thingsInWave, thingsOf } from './things.store.ts'
