// A test mail, and what the sender's domain says in SPF, DKIM and DMARC, each with what to mend.
import type { MailCheck as Outcome } from '@schakel/api/client'
import { useState } from 'react'
import { useText, useWords, words } from '../language/index.ts'
import { Form, Good, Section, TextField, Trouble, Waits } from '../look/index.ts'
import { useChange, useMe } from '../session/index.ts'

const text = words(
  {
    title: 'Test de mail',
    why: 'Wij sturen een testmail en kijken of uw domein zegt dat wij dat mogen.',
    to: 'Naar welk adres',
    send: 'Stuur een test',
    sent: 'De mailserver nam de test aan. Kijk of hij aankomt, ook bij ongewenste mail.',
    notSent: 'De mailserver nam de test niet aan.',
    found: 'Gevonden',
    smtp: 'Mailserver',
    mx: 'Ontvangen (MX)',
    spf: 'SPF',
    dkim: 'DKIM',
    dmarc: 'DMARC',
    ok: 'Goed',
    warning: 'Let op',
    problem: 'Fout',
    unknown: 'Niet te zien',
  },
  {
    title: 'Test the mail',
    why: 'We send a test mail and look whether your domain says that we may.',
    to: 'To which address',
    send: 'Send a test',
    sent: 'The mail server took the test. See whether it arrives, also among unwanted mail.',
    notSent: 'The mail server did not take the test.',
    found: 'Found',
    smtp: 'Mail server',
    mx: 'Receiving (MX)',
    spf: 'SPF',
    dkim: 'DKIM',
    dmarc: 'DMARC',
    ok: 'Good',
    warning: 'Take note',
    problem: 'Wrong',
    unknown: 'Cannot be seen',
  },
)

export function MailCheck() {
  const t = useWords(text)
  const me = useMe()
  const check = useChange('POST /api/v1/settings/mail/check')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  return (
    <Section title={t.title}>
      <div className="stack">
        <p>{t.why}</p>
        <Form
          send={t.send}
          onSend={async ({ to = '' }) => {
            setOutcome(null)
            setOutcome(await check.mutateAsync({ body: { to } }))
          }}
        >
          <TextField label={t.to} name="to" type="email" defaultValue={me.person?.email ?? ''} />
        </Form>
        {outcome && <OutcomeView outcome={outcome} />}
      </div>
    </Section>
  )
}

function OutcomeView({ outcome }: { outcome: Outcome }) {
  const t = useWords(text)
  const say = useText()
  return (
    <div className="stack" role="status">
      {outcome.sent ? <Good>{t.sent}</Good> : <Trouble>{t.notSent}</Trouble>}
      {outcome.response && <code>{outcome.response}</code>}
      <ul className="rows" style={{ width: '100%' }}>
        {outcome.checks.map((check) => (
          <li key={check.what} className="rows-line">
            <span className="stack-tight">
              <b>{t[check.what]}</b>
              <span>{say(check.advice)}</span>
              {check.found && (
                <span className="second">
                  {t.found}: <code>{check.found}</code>
                </span>
              )}
            </span>
            <CheckState state={check.state} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function CheckState({ state }: { state: Outcome['checks'][number]['state'] }) {
  const t = useWords(text)
  if (state === 'ok') return <Good>{t.ok}</Good>
  if (state === 'unknown') return <Waits>{t.unknown}</Waits>
  return <Trouble>{t[state]}</Trouble>
}
