// The ways in which an asset can be proven: one line each, the surest first.
import type { ProofMethodName } from '@schakel/api'
import type { AssetRow } from '../../assets.store.ts'
import { dnsTxt } from './dns-txt.ts'
import { httpsFile } from './https-file.ts'
import { judgement } from './judgement.ts'
import type { ProofMethod } from './method.ts'
import { registryCode } from './registry-code.ts'
import { registryRemark } from './registry-remark.ts'

export type { LookMethod, ProofMethod, Registered } from './method.ts'

export const proofMethods: readonly ProofMethod[] = [dnsTxt, httpsFile, registryRemark, registryCode, judgement]

/** Throws for a name that no method has: the row was written by a newer node. */
export function methodOf(name: ProofMethodName): ProofMethod {
  const method = proofMethods.find((one) => one.name === name)
  if (!method) throw new Error(`no way to prove is called ${name}`)
  return method
}

/** Judging is the operator's. */
export function methodsFor(type: AssetRow['type'], byMember: boolean): ProofMethod[] {
  return proofMethods.filter(({ fits, by }) => fits.includes(type) && !(byMember && by === 'judgement'))
}
