// The processing register (GDPR article 30): each stored kind with its purpose, basis and retention.
import { admissionKinds } from './kinds/admission.ts'
import { assetsKinds } from './kinds/assets.ts'
import { findingsKinds } from './kinds/findings.ts'
import { membershipKinds } from './kinds/membership.ts'
import { nodeKinds } from './kinds/node.ts'
import { sharingKinds } from './kinds/sharing.ts'
import type { StoredKind } from './stored-kind.ts'

export const storedKinds: readonly StoredKind[] = [
  ...membershipKinds,
  ...admissionKinds,
  ...assetsKinds,
  ...findingsKinds,
  ...sharingKinds,
  ...nodeKinds,
]
