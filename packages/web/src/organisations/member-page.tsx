// One member as the operator sees it: facts, contacts, people, channels, state.
import type { Member } from '@schakel/api/client'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { MemberAssets } from '../assets/index.ts'
import { useWords, words } from '../language/index.ts'
import { Arrived, Dialog, Facts, Form, Go, Good, Page, Section, Stopped, When } from '../look/index.ts'
import { useAnswer, useChange, useMay } from '../session/index.ts'
import { Channels } from './channels.tsx'
import { Contacts } from './contacts.tsx'
import { Digest } from './digest.tsx'
import { Invitations } from './invitations.tsx'
import { MemberFields, memberBody } from './member-fields.tsx'
import { MemberState } from './member-state.tsx'
import { People } from './people.tsx'
import { Roster } from './roster.tsx'
import { classWords, kindWords, memberStateWords } from './said.ts'
import { Suppliers } from './suppliers.tsx'
import { Tokens } from './tokens.tsx'

const text = words(
  {
    findings: 'Bekijk de bevindingen',
    deliveries: 'Bekijk wat wij stuurden',
    change: 'Verander de gegevens',
    keep: 'Bewaar',
    facts: 'Gegevens',
    kvk: 'KvK-nummer',
    number: 'Nummer in register',
    klass: 'Klasse',
    sector: 'Sector',
    website: 'Website',
    note: 'Notitie',
    since: 'Deelnemer sinds',
    seen: 'Laatst in het portaal',
    answered: 'Laatste antwoord',
    never: 'Nog nooit',
  },
  {
    findings: 'See the findings',
    deliveries: 'See what we sent',
    change: 'Change the details',
    keep: 'Save',
    facts: 'Details',
    kvk: 'KvK number',
    number: 'Number in register',
    klass: 'Class',
    sector: 'Sector',
    website: 'Website',
    note: 'Note',
    since: 'Member since',
    seen: 'Last in the portal',
    answered: 'Last answer',
    never: 'Never yet',
  },
)

export function MemberPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const member = useAnswer('GET /api/v1/members/:id', { params: { id } })
  return <Arrived answer={member}>{(data) => <MemberDetail member={data} />}</Arrived>
}

function MemberDetail({ member }: { member: Member }) {
  const t = useWords(text)
  const kinds = useWords(kindWords)
  const states = useWords(memberStateWords)
  const { admin } = useMay()
  return (
    <Page
      title={member.name}
      about={
        <>
          {member.state === 'active' ? <Good>{states.active}</Good> : <Stopped>{states[member.state]}</Stopped>}
          <span>{kinds[member.kind]}</span>
          <Go to={`/findings?member=${member.id}`}>{t.findings}</Go>
          <Go to={`/deliveries?member=${member.id}`}>{t.deliveries}</Go>
        </>
      }
    >
      <MemberFacts member={member} />
      <MemberAssets memberId={member.id} part />
      <Contacts memberId={member.id} />
      <Roster memberId={member.id} />
      <Channels memberId={member.id} />
      {!member.isOperator && <Digest memberId={member.id} />}
      {!member.isOperator && <Suppliers memberId={member.id} />}
      <People memberId={member.id} />
      {admin && <Invitations memberId={member.id} />}
      {admin && <Tokens memberId={member.id} />}
      {admin && !member.isOperator && <MemberState member={member} />}
    </Page>
  )
}

function MemberFacts({ member }: { member: Member }) {
  const t = useWords(text)
  const { write } = useMay()
  const classes = useWords(classWords)
  const [editing, setEditing] = useState(false)
  const identity = member.legalIdentity
  const identityName = identity?.register === 'other' ? (identity.registerName ?? t.number) : t.kvk
  return (
    <Section
      title={t.facts}
      more={
        write &&
        !member.isOperator && (
          <button type="button" className="button button-small" onClick={() => setEditing(true)}>
            {t.change}
          </button>
        )
      }
    >
      <Facts
        facts={[
          identity && [
            identityName,
            <span key="n" className="figures">
              {identity.number}
            </span>,
          ],
          member.class !== null && [t.klass, classes[member.class]],
          member.sector !== null && [t.sector, member.sector],
          member.website !== null && [t.website, member.website],
          [t.since, <When key="s" at={member.createdAt} as="day" />],
          [t.seen, member.lastSeenAt ? <When key="l" at={member.lastSeenAt} /> : t.never],
          [t.answered, member.lastAnswerAt ? <When key="a" at={member.lastAnswerAt} /> : t.never],
          member.note !== null && [t.note, member.note],
        ]}
      />
      {editing && <ChangeFacts member={member} onClose={() => setEditing(false)} />}
    </Section>
  )
}

function ChangeFacts({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useWords(text)
  const change = useChange('PATCH /api/v1/members/:id')
  return (
    <Dialog title={t.change} onClose={onClose}>
      <Form
        send={t.keep}
        onSend={async (typed) => {
          await change.mutateAsync({ params: { id: member.id }, body: memberBody(typed) })
          onClose()
        }}
      >
        <MemberFields member={member} />
      </Form>
    </Dialog>
  )
}
