// What the node looks at of itself: one file a check and one line here; the contract test loops over this list.
import type { Check } from '../check.ts'
import { backup } from './backup.store.ts'
import { certificate } from './certificate.client.ts'
import { databaseHealth } from './database.store.ts'
import { disk } from './disk.disk.ts'
import { endingDesignation } from './ending-designation.store.ts'
import { expiringToken } from './expiring-token.store.ts'
import { failedIntake } from './failed-intake.store.ts'
import { failingChannel } from './failing-channel.store.ts'
import { failingCheck } from './failing-check.store.ts'
import { failingSource } from './failing-source.store.ts'
import { jobs } from './jobs.store.ts'
import { mail } from './mail.store.ts'
import { matchIndex } from './match-index.ts'
import { quietSource } from './quiet-source.store.ts'
import { rosterGap } from './roster-gap.store.ts'
import { stuckDelivery } from './stuck-delivery.store.ts'
import { stuckIntake } from './stuck-intake.store.ts'
import { undeliveredMessages } from './undelivered.store.ts'
import { unreachableMember } from './unreachable-member.store.ts'
import { unreachableOperator } from './unreachable-operator.store.ts'
import { unreviewedEmergency } from './unreviewed-emergency.store.ts'

export const checks: readonly Check[] = [
  mail,
  disk,
  databaseHealth,
  jobs,
  stuckDelivery,
  stuckIntake,
  matchIndex,
  failedIntake,
  failingSource,
  quietSource,
  failingChannel,
  undeliveredMessages,
  unreachableOperator,
  unreachableMember,
  rosterGap,
  unreviewedEmergency,
  endingDesignation,
  certificate,
  expiringToken,
  backup,
  failingCheck,
]

export { diskLimits, freeBytes } from './disk.disk.ts'
