// The node's configuration from environment variables, each checked with a clear message (docs/guides/configuration.md).
import { AppError } from '@schakel/api'
import { z } from 'zod'
import { makeResolver } from './outbound/index.ts'

const flag = z.stringbool({ error: 'say 1 or 0' }).default(false)
const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
  .optional()

function areServers(servers: readonly string[]): boolean {
  try {
    makeResolver(servers)
    return servers.length > 0
  } catch {
    return false
  }
}
const dnsServers = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .refine(areServers, 'must be addresses, like 192.0.2.53 or [2001:db8::53]:5353, with commas between them')
  .optional()

/** Every variable that the node reads; the guide lists the same names. */
export const environment = z.object({
  SCHAKEL_DATA: z.string().min(1).default('data'),
  SCHAKEL_HOST: z.string().min(1).default('127.0.0.1'),
  SCHAKEL_PORT: z.coerce.number({ error: 'must be a number' }).int().min(0).max(65_535).default(8080),
  SCHAKEL_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional(),
  SCHAKEL_WATCH: z.string().min(1).optional(),
  SCHAKEL_DOCUMENTATION_ASSETS: flag,
  SCHAKEL_DNS_SERVERS: dnsServers,
  SCHAKEL_RDAP_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).default('https://rdap.org'),
  SCHAKEL_LOG: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'must be silent, error, warn, info or debug' })
    .default('info'),
  DATABASE_URL: databaseUrl,
  DATABASE_MIGRATE_URL: databaseUrl,
})
export type EnvironmentName = keyof typeof environment.shape

export interface Config {
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  /** Where people reach the node; null = derived from host and port. */
  readonly publicUrl: string | null
  readonly watchFolder: string | null
  readonly documentationAssets: boolean
  /** Who is asked about names outside; null = as the system does. */
  readonly dnsServers: readonly string[] | null
  /** Where registries are asked (RDAP), without a slash at the end. */
  readonly rdapUrl: string
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  readonly databaseUrl: string | null
  readonly migrateUrl: string | null
  /** Only the demo sets this: no second factor is demanded, and its mailbox is shown. */
  readonly demo: { readonly mailbox: string } | null
}

/** Throws `node.configuration` with one line per variable that is wrong. */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new AppError('node.configuration', { detail: lines.join('\n') })
  }
  const value = read.data
  return {
    dataFolder: value.SCHAKEL_DATA,
    host: value.SCHAKEL_HOST,
    port: value.SCHAKEL_PORT,
    publicUrl: value.SCHAKEL_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    watchFolder: value.SCHAKEL_WATCH ?? null,
    documentationAssets: value.SCHAKEL_DOCUMENTATION_ASSETS,
    dnsServers: value.SCHAKEL_DNS_SERVERS ?? null,
    rdapUrl: value.SCHAKEL_RDAP_URL.replace(/\/+$/, ''),
    logLevel: value.SCHAKEL_LOG,
    databaseUrl: value.DATABASE_URL ?? null,
    migrateUrl: value.DATABASE_MIGRATE_URL ?? null,
    demo: null,
  }
}
