// The mail server between what a person fills in and the address by which the node keeps it.
export interface MailServer {
  /** `smtps` from the first byte (465), or `smtp` that turns secure once connected (587). */
  readonly way: 'smtps' | 'smtp'
  readonly host: string
  readonly port: string
  readonly user: string
}
const ports = { smtps: '465', smtp: '587' } as const

/** Of the kept address, which never has its password. */
export function serverOf(url: string | null): MailServer {
  if (!url) return { way: 'smtps', host: '', port: '', user: '' }
  const { protocol, hostname, port, username } = new URL(url)
  return { way: protocol === 'smtp:' ? 'smtp' : 'smtps', host: hostname, port, user: decodeURIComponent(username) }
}

/** Null while no server is filled in. A password left empty is kept by the node for the same server and user. */
export function urlOf({ way, host, port, user }: MailServer, password: string): string | null {
  if (!host) return null
  const secret = password && `:${encodeURIComponent(password)}`
  return `${way}://${user && `${encodeURIComponent(user)}${secret}@`}${host}:${port || ports[way]}`
}
