// Invitations by mail, valid for 72 hours; without mail the link is shown once, to hand over yourself.
import type { Invitation } from '@schakel/api/client'
import { useState } from 'react'
import { useLanguage, useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import {
  DataTable,
  Form,
  Good,
  Note,
  Section,
  SelectField,
  Stopped,
  TextField,
  Trouble,
  Waits,
  When,
} from '../look/index.ts'
import { useChange, useMe } from '../session/index.ts'
import { roleMeanings, roleWords } from './said.ts'

const text = words(
  {
    title: 'Uitnodigingen',
    all: 'Alle',
    email: 'E-mailadres',
    name: 'Naam',
    role: 'Rol',
    send: 'Nodig uit',
    state: 'Status',
    until: 'Geldig tot',
    does: 'Acties',
    waiting: 'Wacht op antwoord',
    accepted: 'Doet mee',
    expired: 'Verlopen',
    revoked: 'Ingetrokken',
    notSent: 'Mail niet verstuurd',
    notTaken: (problem: string) => `De mailserver nam hem niet aan: ${problem}`,
    onItsWay: 'Mail is onderweg',
    revoke: 'Trek in',
    mend: 'Vul een volledig e-mailadres in.',
    noMail: 'Mail is niet ingesteld.',
    notYet: 'De mail is nog niet aangenomen. Wij proberen het vaker.',
    link: 'Geef deze link zelf door, alleen aan deze persoon. Wij laten hem maar één keer zien:',
    invited: (email: string) => `De uitnodiging is onderweg naar ${email}. Die geldt 72 uur.`,
    ask: 'Vraag de beheerder van dit portaal om de uitnodiging.',
  },
  {
    title: 'Invitations',
    all: 'All',
    email: 'E-mail address',
    name: 'Name',
    role: 'Role',
    send: 'Invite',
    state: 'Status',
    until: 'Valid until',
    does: 'Actions',
    waiting: 'Waits for an answer',
    accepted: 'Takes part',
    expired: 'Expired',
    revoked: 'Revoked',
    notSent: 'Mail not sent',
    notTaken: (problem: string) => `The mail server did not take it: ${problem}`,
    onItsWay: 'Mail is on its way',
    revoke: 'Revoke',
    mend: 'Fill in a whole e-mail address.',
    noMail: 'Mail is not set up.',
    notYet: 'The mail was not taken yet. We try again.',
    link: 'Hand over this link yourself, to this person only. We show it only once:',
    invited: (email: string) => `The invitation is on its way to ${email}. It is valid for 72 hours.`,
    ask: 'Ask the operator of this portal for the invitation.',
  },
)

export function Invitations({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const listing = useListing('GET /api/v1/members/:id/invitations', {
    params: { id: memberId },
    under: 'invitations',
    choices: [
      { name: 'state', label: t.state, options: choicesOf(t.all, t, ['waiting', 'accepted', 'expired', 'revoked']) },
    ],
  })
  return (
    <Section title={t.title} more={<SaveAsCsv listing={listing} of={t.title} />}>
      <div className="stack">
        <Listing listing={listing} part empty={null}>
          {(invitations) => <InvitationTable invitations={invitations} memberId={memberId} />}
        </Listing>
        <InviteForm memberId={memberId} />
      </div>
    </Section>
  )
}

function InvitationTable({ invitations, memberId }: { invitations: readonly Invitation[]; memberId: string }) {
  const t = useWords(text)
  const said = useWords(roleWords)
  const revoke = useChange('DELETE /api/v1/members/:id/invitations/:invitationId')
  return (
    <DataTable
      label={t.title}
      rows={invitations}
      keyOf={(invitation) => invitation.id}
      recedes={(invitation) => invitation.state !== 'waiting'}
      columns={[
        {
          head: t.email,
          leads: true,
          cell: (invitation) => <span className="cell-title">{invitation.email}</span>,
        },
        { head: t.role, cell: (invitation) => said[invitation.role] },
        { head: t.state, cell: (invitation) => <InvitationState invitation={invitation} /> },
        { head: t.until, cell: (invitation) => <When at={invitation.expiresAt} as="list" /> },
        {
          head: t.does,
          acts: true,
          cell: (invitation) =>
            invitation.state === 'waiting' && (
              <button
                type="button"
                className="button button-small"
                onClick={() => revoke.mutate({ params: { id: memberId, invitationId: invitation.id } })}
              >
                {t.revoke}
              </button>
            ),
        },
      ]}
    />
  )
}

function InvitationState({ invitation }: { invitation: Invitation }) {
  const t = useWords(text)
  if (invitation.state === 'accepted') return <Good>{t.accepted}</Good>
  const { mail } = invitation
  if (invitation.state === 'waiting' && mail?.problem)
    return (
      <>
        <Trouble>{t.notSent}</Trouble>
        <p className="second">{t.notTaken(mail.problem)}</p>
      </>
    )
  if (invitation.state === 'waiting')
    return <Waits>{invitation.sent ? t.waiting : mail ? t.onItsWay : t.notSent}</Waits>
  return <Stopped>{t[invitation.state]}</Stopped>
}

/** What became of an invitation that was just made; a member who can't mend it reads whom to ask. */
function Outcome({ made, noMail }: { made: Invitation | null; noMail: boolean }) {
  const t = useWords(text)
  const { audience } = useMe()
  if (!made && !noMail) return null
  const why = !made || made.mail === null ? t.noMail : made.mail.problem ? t.notTaken(made.mail.problem) : t.notYet
  return (
    <Note>
      {made?.sent ? (
        <p role="status">{t.invited(made.email)}</p>
      ) : (
        <p role="alert">
          {why} {audience === 'member' && t.ask}
        </p>
      )}
      {made?.link && (
        <>
          <p>{t.link}</p>
          <p>
            <code>{made.link}</code>
          </p>
        </>
      )}
    </Note>
  )
}

function InviteForm({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const role = useWords(roleWords)
  const meaning = useWords(roleMeanings)
  const { language } = useLanguage()
  const invite = useChange('POST /api/v1/members/:id/invitations')
  const { audience } = useMe()
  const [made, setMade] = useState<Invitation | null>(null)
  const [noMail, setNoMail] = useState(false)
  function explain(refusal: unknown) {
    if (audience !== 'member' || (refusal as { code?: string }).code !== 'mail.not-configured') throw refusal
    setNoMail(true)
    return null
  }
  return (
    <>
      <Outcome made={made} noMail={noMail} />
      <Form
        send={t.send}
        clears
        onSend={async ({ email = '', name, role: chosen }) => {
          const body = { email, role: chosen as 'analyst', language, ...(name ? { name } : {}) }
          setNoMail(false)
          setMade(await invite.mutateAsync({ params: { id: memberId }, body }).catch(explain))
        }}
      >
        <div className="form-row">
          <TextField label={t.email} name="email" type="email" mend={t.mend} />
          <TextField label={t.name} name="name" optional maxLength={200} />
        </div>
        <SelectField
          label={t.role}
          name="role"
          defaultValue="analyst"
          options={(['analyst', 'admin', 'reader', 'auditor'] as const).map(
            (option) => [option, `${role[option]}: ${meaning[option].toLowerCase()}`] as const,
          )}
        />
      </Form>
    </>
  )
}
