// How the node mails: the operator's SMTP account, its name and colours, and what a mail may say per label.
import { findOperator, readSettings } from '../organisations/index.ts'
import type { Scope, Vault } from '../platform/index.ts'
import { type NodeFacts, nodeFacts } from '../release/index.ts'
import type { MailAccount } from './channels/index.ts'
import type { MailSender } from './digest/index.ts'

export interface MailSetup {
  /** Null while the operator has not set up mail. */
  account: MailAccount | null
  sender: MailSender
  node: NodeFacts
}

const accents = { light: '#0A5A63', dark: '#77C8CC' }

function addressOf(smtpUrl: string, publicUrl: string): string {
  const user = decodeURIComponent(new URL(smtpUrl).username)
  return user.includes('@') ? user : `schakel@${new URL(publicUrl).hostname}`
}

/** Run under operator or job eyes. */
export async function readMailSetup(scope: Scope, vault: Vault, publicUrl: string): Promise<MailSetup> {
  const values = await readSettings(scope)
  const operator = await findOperator(scope)
  const sealed = values['mail.smtp']
  const url = sealed ? vault.open(Buffer.from(sealed, 'base64')).toString('utf8') : null
  const name = operator?.name ?? 'Schakel'
  const from = values['mail.from'] ?? (url ? addressOf(url, publicUrl) : '')
  return {
    account: url ? { url, from, name, publicUrl } : null,
    sender: {
      name,
      from,
      contact: values['public.contact'] ?? null,
      accent: {
        light: values['public.accent'] ?? accents.light,
        dark: values['public.accent-dark'] ?? accents.dark,
      },
    },
    node: await nodeFacts(scope),
  }
}
