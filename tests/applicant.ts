// Somebody who applies: by the public form, the link in the mail, an account of its own; and a file that is walked by both sides.
import type { Application, ApplicationAction } from '@schakel/api'
import { catchMail, type MailCatcher } from '../packages/server/src/delivery/testing/mail-catcher.ts'
import { writeSetting } from '../packages/server/src/organisations/index.ts'
import { jobEyes, openVault } from '../packages/server/src/platform/index.ts'
import { type TestNode, testNode } from './network.ts'
import { addPerson, enrolCodes, operatorAdmin, password, signedIn, Visitor } from './visitor.ts'

export interface Refused {
  code: string
  detail?: string
  errors?: { path: string; rule?: string }[]
}

/** The node mails by a catcher of its own. */
export async function withMail(t: TestNode): Promise<MailCatcher> {
  const mailbox = await catchMail()
  const vault = await openVault(t.folder)
  await t.database.database.as(jobEyes('test'), async (scope) => {
    await writeSetting(scope, 'mail.smtp', vault.seal(mailbox.url).toString('base64'), t.clock.now())
    await writeSetting(scope, 'mail.from', 'toelating@example.org', t.clock.now())
  })
  return mailbox
}

export const wordIn = (text: string | undefined) => /#token=([^\s"<]+)/.exec(text ?? '')?.[1] ?? ''

/** Applies and confirms; answers the id of the file and a signed-in visitor. */
export async function apply(
  t: TestNode,
  mailbox: MailCatcher,
  { template, organisation, email }: { template: string; organisation: string; email: string },
): Promise<{ id: string; organisationId: string; visitor: Visitor }> {
  const visitor = new Visitor(t)
  const asked = await visitor.ask<{ id: string }>('POST', '/api/v1/applications', {
    template,
    organisation,
    name: 'Anna Bakker',
    email,
    targetGroup: 'havens en voedselketen in het noorden',
  })
  if (asked.status !== 202) throw new Error(JSON.stringify(asked.body))
  await t.node.delivery.runDue()
  const word = wordIn(mailbox.to(email).at(-1)?.text)
  const confirmed = await visitor.ask<{ id: string; invitation: string }>(
    'POST',
    `/api/v1/application-confirmations/${word}`,
  )
  if (confirmed.status !== 201) throw new Error(JSON.stringify(confirmed.body))
  await visitor.ask('POST', `/api/v1/invitations/${confirmed.body.invitation}/acceptances`, {
    name: 'Anna Bakker',
    password,
    language: 'nl',
  })
  await visitor.signIn(email)
  const { body: me } = await visitor.me()
  return { id: confirmed.body.id, organisationId: me.organisation.id, visitor }
}

/** Does an action and demands that it is done; answers the file as who did it sees it. */
export async function act(visitor: Visitor, id: string, action: ApplicationAction): Promise<Application> {
  const { status, body } = await visitor.ask<Application>('POST', `/api/v1/applications/${id}/actions`, action)
  if (status !== 200) throw new Error(`${action.action}: ${status} ${JSON.stringify(body)}`)
  return body
}

/** What an action is refused with. */
export async function refused(visitor: Visitor, id: string, action: ApplicationAction): Promise<Refused> {
  const { status, body } = await visitor.ask<Refused>('POST', `/api/v1/applications/${id}/actions`, action)
  if (status < 400) throw new Error(`${action.action} was done`)
  return body
}

/** Sends a file as evidence with the visitor's cookies. */
export async function sendEvidence(
  t: TestNode,
  visitor: Visitor,
  id: string,
  criterion: string,
  filename: string,
  bytes: BodyInit,
): Promise<{ status: number; body: Refused & { id: string; sha256: string } }> {
  const query = new URLSearchParams({ criterion, filename })
  const answer = await fetch(`${t.url}/api/v1/applications/${id}/evidence?${query}`, {
    method: 'POST',
    headers: {
      origin: t.url,
      cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': 'application/octet-stream',
    },
    body: bytes,
    ...(bytes instanceof ReadableStream ? { duplex: 'half' as const } : {}),
  } as RequestInit)
  return { status: answer.status, body: (await answer.json()) as never }
}

/** Two people of the operator with a second factor: an admin and an analyst. */
export async function twoJudges(t: TestNode): Promise<[admin: Visitor, analyst: Visitor]> {
  const admin = await operatorAdmin(t, 'nadia@centrum.example')
  await addPerson(t, 'pieter@centrum.example', [t.operatorId], 'analyst')
  const analyst = await signedIn(t, 'pieter@centrum.example')
  await enrolCodes(analyst)
  return [admin, analyst]
}

/** The ordinary way through introduction and assessment. */
export async function toConnection(
  id: string,
  applicant: Visitor,
  admin: Visitor,
  analyst: Visitor,
  { outcome = 'designated', decides = true }: { outcome?: 'designated' | 'refused'; decides?: boolean } = {},
): Promise<void> {
  const { template } = await act(admin, id, { action: 'take' })
  const { questions, criteria, flows, judges, legalBases } = template.body
  const answers = Object.fromEntries(questions.map((question) => [question.id, question.choices[0]?.id ?? 'Antwoord']))
  await act(applicant, id, { action: 'answer', answers })
  await act(applicant, id, { action: 'agree' })
  await act(admin, id, { action: 'agree' })
  for (const { id: criterion } of criteria)
    await act(applicant, id, { action: 'add-link', criterion, name: 'Bewijs', url: 'https://example.org/bewijs' })
  for (const { kind } of flows)
    await act(applicant, id, { action: 'explain-flow', flow: kind, text: 'Zo gaan wij ermee om.' })
  if (flows.length > 0) await act(applicant, id, { action: 'sign-flows', capacity: 'Voorzitter' })
  await act(applicant, id, { action: 'submit' })
  const verdict = outcome === 'designated' ? 'met' : 'not-met'
  for (const visitor of new Set([admin, analyst].slice(0, judges)))
    for (const { id: criterion } of criteria)
      await act(visitor, id, { action: 'judge', criterion, verdict, grounds: 'Gezien' })
  if (!decides) return
  await act(admin, id, {
    action: 'propose',
    outcome,
    grounds: 'Aan alle criteria is voldaan.',
    legalBasis: legalBases[0]?.id ?? null,
    publication: null,
    category: null,
    targetGroup: null,
    from: null,
    to: null,
  })
  if (judges === 2) await act(analyst, id, { action: 'confirm', agrees: true, grounds: '' })
}

/** A node with mail and two people who judge, for a walk over files. */
export interface Office {
  readonly t: TestNode
  readonly mailbox: MailCatcher
  /** An admin. */
  readonly nadia: Visitor
  /** An analyst. */
  readonly pieter: Visitor
  at(time: string): void
  /** What was mailed to an address until now, the oldest first. */
  mails(address: string): Promise<ReturnType<MailCatcher['to']>>
  close(): Promise<void>
}

export async function openOffice(kind: 'national' | 'oktt' = 'national'): Promise<Office> {
  const t = await testNode({ kind })
  const mailbox = await withMail(t)
  const [nadia, pieter] = await twoJudges(t)
  return {
    t,
    mailbox,
    nadia,
    pieter,
    at: (time) => t.clock.set(new Date(time)),
    async mails(address) {
      await t.node.delivery.runDue()
      return mailbox.to(address)
    },
    async close() {
      await t.close()
      await mailbox.close()
    },
  }
}
