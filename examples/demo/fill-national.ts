// Fills the demo's national node as its people would: applications in their steps, two designated link organisations, one suspended.
import { openCase } from '../../packages/server/src/admission/index.ts'
import { mailChannelOf } from '../../packages/server/src/delivery/index.ts'
import {
  addContact,
  createMember,
  makeOperator,
  makeToken,
  writeSetting,
} from '../../packages/server/src/organisations/index.ts'
import { type Eyes, jobEyes } from '../../packages/server/src/platform/index.ts'
import { act, type Centre, type DemoFile, day, later } from './file-of-demo.ts'
import { type Filling, person, post, type Tokens } from './fill.ts'
import {
  answers,
  applicants,
  centre,
  centreAuditor,
  type DemoApplicant,
  evidence,
  explanation,
  judges,
} from './national.ts'

const eyes = jobEyes('demo')
function eyesOfPerson(
  audience: 'operator' | 'member',
  organisationId: string,
  personId: string,
  role: 'admin' | 'analyst',
): Eyes {
  return {
    audience,
    organisationId,
    personId,
    tokenId: null,
    role,
    name: 'person',
    secondFactor: true,
    applies: audience === 'member',
  }
}

async function fillCentre(filling: Filling): Promise<Centre & { auditor: string }> {
  const now = filling.clock.now()
  return await filling.database.as(eyes, async (scope) => {
    const id = await makeOperator(scope, centre, now)
    const [nadia, pieter] = [
      await person(filling, scope, id, judges[0], now, judges[0].role),
      await person(filling, scope, id, judges[1], now, judges[1].role),
    ]
    await person(filling, scope, id, centreAuditor, now, 'auditor')
    await writeSetting(scope, 'mail.smtp', filling.vault.seal(filling.smtpUrl).toString('base64'), now)
    await writeSetting(scope, 'mail.from', 'samenwerken@centrum.example', now)
    await writeSetting(scope, 'public.contact', 'samenwerken@centrum.example', now)
    const make = async (role: 'admin' | 'auditor') =>
      (await makeToken(scope, { organisationId: id, role, name: 'demo', expires: null }, now)).token
    return {
      filling,
      token: await make('admin'),
      auditor: await make('auditor'),
      nadia: eyesOfPerson('operator', id, nadia, 'admin'),
      pieter: eyesOfPerson('operator', id, pieter, 'analyst'),
    }
  })
}

async function apply(at: Centre, applicant: DemoApplicant): Promise<DemoFile> {
  const { filling } = at
  const now = filling.clock.now()
  return await filling.database.as(eyes, async (scope) => {
    const kind = applicant.template === 'national-oktt' ? 'oktt' : 'csirt'
    const organisationId = await createMember(
      scope,
      { name: applicant.name, kind, language: 'nl', state: 'applying' },
      now,
    )
    const personId = await person(filling, scope, organisationId, applicant.person, now, 'admin')
    const doer = { side: 'applicant', personId, tokenId: null } as const
    const applied = { targetGroup: applicant.targetGroup, text: 'Wij willen graag kennismaken.', again: null }
    const file = await openCase(
      scope,
      organisationId,
      applicant.template,
      { doer, events: [{ type: 'applied', data: applied }] },
      now,
    )
    return {
      ...at,
      id: file.row.id,
      organisationId,
      applicant,
      theirs: eyesOfPerson('member', organisationId, personId, 'admin'),
    }
  })
}

async function introduce(file: DemoFile): Promise<void> {
  const { nadia, theirs } = file
  await act(file, nadia, { action: 'take' })
  const asked =
    file.applicant.template === 'national-oktt'
      ? ['served', 'legal-person', 'register', 'task', 'reached']
      : ['served', 'legal-person', 'register', 'team', 'reached']
  await act(file, theirs, {
    action: 'answer',
    answers: Object.fromEntries(asked.map((name) => [name, answers[name] ?? ''])),
  })
  await act(file, nadia, {
    action: 'plan-meeting',
    at: file.filling.clock.now().toISOString(),
    place: 'Den Haag, tweede verdieping',
  })
  await act(file, nadia, {
    action: 'keep-minutes',
    text: 'Kennisgemaakt. De taak staat in de statuten; het bewijs over logboeken volgt.',
  })
  await act(file, theirs, { action: 'write', text: 'Dank voor het gesprek. Wij sturen de stukken deze week.' })
  await act(file, theirs, { action: 'agree' })
  await act(file, nadia, { action: 'agree' })
}

const flows = ['finding', 'indicators', 'advisory', 'report'] as const
const criteriaOf = ({ template }: DemoApplicant) =>
  template === 'national-oktt'
    ? ['task', 'security', 'privacy', 'lawful']
    : ['sector', 'task', 'security', 'privacy', 'lawful']

async function submit(file: DemoFile): Promise<void> {
  const { theirs, applicant } = file
  for (const criterion of criteriaOf(applicant))
    for (const name of evidence[criterion] ?? [])
      await act(file, theirs, {
        action: 'add-link',
        criterion,
        name,
        url: `https://stukken.example/${encodeURIComponent(name)}`,
      })
  for (const flow of flows) await act(file, theirs, { action: 'explain-flow', flow, text: explanation })
  await act(file, theirs, { action: 'sign-flows', capacity: 'Voorzitter' })
  await act(file, theirs, { action: 'submit' })
}

async function ask(file: DemoFile): Promise<void> {
  const { nadia, pieter } = file
  later(file, 9)
  for (const criterion of ['task', 'security', 'lawful'])
    await act(file, nadia, { action: 'judge', criterion, verdict: 'met', grounds: 'Het bewijs dekt dit.' })
  await act(file, pieter, { action: 'judge', criterion: 'task', verdict: 'met', grounds: 'Artikel 2 is duidelijk.' })
  await act(file, pieter, { action: 'judge', criterion: 'security', verdict: 'not-met', grounds: 'Logboek ontbreekt.' })
  later(file, 2)
  await act(file, nadia, {
    action: 'ask',
    questions: [
      { criterion: 'privacy', text: 'Hoe lang bewaart u IP-adressen?' },
      { criterion: 'security', text: 'Wie mag de logboeken inzien?' },
    ],
  })
}

async function designate(file: DemoFile): Promise<void> {
  const { nadia, pieter, applicant } = file
  later(file, 7)
  for (const who of [nadia, pieter])
    for (const criterion of criteriaOf(applicant))
      await act(file, who, { action: 'judge', criterion, verdict: 'met', grounds: 'Het bewijs dekt dit.' })
  const terms = { legalBasis: 'cbw', publication: 'Staatscourant (voorbeeld)', targetGroup: applicant.targetGroup }
  await act(file, nadia, {
    action: 'propose',
    outcome: 'designated',
    grounds: 'Aan alle criteria is voldaan.',
    category: null,
    from: null,
    to: null,
    ...terms,
  })
  later(file, 1)
  await act(file, pieter, { action: 'confirm', agrees: true, grounds: '' })
}

/** Two people on call, whose addresses were confirmed, and what the organisation answers for. */
async function bringAlong({ filling, organisationId, applicant, token }: DemoFile): Promise<void> {
  const now = filling.clock.now()
  const host = applicant.person.email.split('@')[1]
  await filling.database.as(eyes, async (scope) => {
    for (const name of ['piket', 'reserve']) {
      const email = `${name}@${host}`
      const contact = await addContact(
        scope,
        organisationId,
        { name: `${applicant.name} ${name}`, email, roles: ['on-call'], language: 'nl', phone: null, note: null },
        now,
      )
      await mailChannelOf(scope, organisationId, { address: email, contactId: contact.id, language: 'nl' }, now)
    }
    await scope.tx
      .updateTable('channel')
      .set({ state: 'working', confirmed_at: now })
      .where('organisation_id', '=', organisationId)
      .execute()
  })
  for (const [type, value] of applicant.assets)
    await post(
      filling,
      `/api/v1/members/${organisationId}/assets`,
      token,
      JSON.stringify({ type, value }),
      'application/json',
    )
}

async function connect(file: DemoFile): Promise<void> {
  later(file, 3)
  await act(file, file.theirs, { action: 'accept-guideline', version: 1, capacity: 'Voorzitter' })
  await act(file, file.theirs, { action: 'agree-ndn', wants: true, capacity: 'Voorzitter' })
  await bringAlong(file)
  await act(file, file.nadia, { action: 'connect' })
}

async function walk(file: DemoFile): Promise<void> {
  const { at } = file.applicant
  if (at === 'introduction') return await act(file, file.nadia, { action: 'take' })
  await introduce(file)
  later(file, 2)
  await submit(file)
  if (at === 'questions') return await ask(file)
  await designate(file)
  if (at === 'connection')
    return await act(file, file.theirs, { action: 'accept-guideline', version: 1, capacity: 'Voorzitter' })
  await connect(file)
  if (at === 'suspended') {
    later(file, 30)
    await act(file, file.nadia, {
      action: 'suspend',
      grounds: 'Datalek bij de organisatie; wij wachten op het verslag.',
      meanwhile: 'direct',
      other: null,
    })
  }
}

/** With `empty` only the centre and its people. */
export async function fillNational(filling: Filling, empty: boolean): Promise<Tokens> {
  const begin = Date.now() - 125 * day
  filling.clock.set(new Date(begin))
  const at = await fillCentre(filling)
  const tokens: Tokens = { operator: at.token, auditor: at.auditor, member: '', otherMember: '' }
  if (empty) return tokens
  for (const applicant of applicants) {
    filling.clock.set(new Date(Date.now() - applicant.daysAgo * day))
    const file = await apply(at, applicant)
    await walk(file)
    if (applicant.at !== 'designated') continue
    const token = await filling.database.as(
      eyes,
      async (scope) =>
        (
          await makeToken(
            scope,
            { organisationId: file.organisationId, role: 'admin', name: 'demo', expires: null },
            filling.clock.now(),
          )
        ).token,
    )
    if (tokens.member === '') tokens.member = token
    else tokens.otherMember = token
  }
  filling.clock.set(null)
  await filling.node.delivery.runDue()
  return tokens
}
