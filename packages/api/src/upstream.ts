// What the constituency answers for, in one file for the upstream, and what changed since it was last handed over.
import { z } from 'zod'
import { assetType } from './assets.ts'
import { id, time } from './primitives.ts'

const upstreamOwners = z
  .enum(['none', 'reference'])
  .describe(
    '`none`: networks merged to the fewest, nobody can tell whose they are; `reference`: one line an asset with the reference of its member, where the settings allow it',
  )
export const upstreamQuery = z.object({
  owners: upstreamOwners.default('none'),
  since: z
    .enum(['none', 'last'])
    .default('none')
    .describe('`last`: only what changed since the last export with the same owners that was handed over'),
  format: z.enum(['json', 'csv']).default('json'),
})
const upstreamLine = z.object({ type: assetType, value: z.string(), reference: z.string().nullable() })
export type UpstreamLine = z.infer<typeof upstreamLine>
export const upstreamHandedOver = z.object({
  id,
  owners: upstreamOwners,
  sha256: z.string(),
  lines: z.number(),
  at: time,
  by: z.object({ id, name: z.string() }).nullable().describe('null: by an API token'),
})
export const upstreamExport = z.object({
  owners: upstreamOwners,
  referencesAllowed: z.boolean(),
  sha256: z.string().describe('of all lines as they are now'),
  counts: z.object({ network: z.number(), asn: z.number(), domain: z.number() }),
  last: upstreamHandedOver.nullable(),
  lines: z.array(upstreamLine).optional().describe('with since=none'),
  added: z.array(upstreamLine).optional().describe('with since=last'),
  removed: z.array(upstreamLine).optional().describe('with since=last'),
})
export type UpstreamExport = z.infer<typeof upstreamExport>
export const upstreamHandOver = z.object({
  owners: upstreamOwners.default('none'),
  expect: z.string().max(64).describe('the sha256 of the export that was handed over'),
})
