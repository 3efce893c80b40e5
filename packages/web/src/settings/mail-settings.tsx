// Mail: the server, the sender, and per label whether the whole content or only a notice may go by mail.
import type { Settings } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { Form, Section, SelectField, TextField, usePassing } from '../look/index.ts'
import { useChange } from '../session/index.ts'

const text = words(
  {
    title: 'Mail',
    server: 'Mailserver',
    serverHint: 'Zoals smtps://naam:wachtwoord@mail.voorbeeld.nl:465',
    serverKept: (url: string) => `Nu: ${url}. Laat leeg om deze te houden.`,
    serverMend: 'Begin met smtp:// of smtps://, en vul een servernaam in.',
    from: 'Afzender',
    fromHint: 'Liefst van uw eigen domein, zodat mail aankomt.',
    fromMend: 'Vul een volledig mailadres in.',
    policy: 'Wat mag er in de mail staan?',
    policyWhy:
      'Mail is niet geheim. Bij een strenger label is een bericht met een link veiliger. TLP:RED gaat nooit per mail.',
    full: 'De hele inhoud',
    notice: 'Alleen een bericht met link',
    keep: 'Bewaar',
    kept: 'Bewaard. Stuur nu een test.',
  },
  {
    title: 'Mail',
    server: 'Mail server',
    serverHint: 'Such as smtps://name:password@mail.example.nl:465',
    serverKept: (url: string) => `Now: ${url}. Leave empty to keep this one.`,
    serverMend: 'Begin with smtp:// or smtps://, and fill in a server name.',
    from: 'Sender',
    fromHint: 'Preferably of your own domain, so that mail arrives.',
    fromMend: 'Fill in a whole mail address.',
    policy: 'What may be in the mail?',
    policyWhy: 'Mail is not secret. With a stricter label a notice with a link is safer. TLP:RED never goes by mail.',
    full: 'The whole content',
    notice: 'Only a notice with a link',
    keep: 'Save',
    kept: 'Saved. Send a test now.',
  },
)
const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT'] as const

export function MailSettings({ settings: { mail } }: { settings: Settings }) {
  const t = useWords(text)
  const change = useChange('PATCH /api/v1/settings')
  const say = usePassing()
  return (
    <div id="mail">
      <Section title={t.title}>
        <Form
          send={t.keep}
          onSend={async (typed) => {
            const smtpUrl = typed['mail.smtpUrl']
            const policy = Object.fromEntries(labels.map((label) => [label, typed[`policy.${label}`] as 'full']))
            await change.mutateAsync({
              body: { mail: { ...(smtpUrl ? { smtpUrl } : {}), from: typed['mail.from'] || null, policy } },
            })
            say({ text: t.kept })
          }}
        >
          <TextField
            label={t.server}
            name="mail.smtpUrl"
            optional={mail.configured}
            hint={mail.smtpUrl ? t.serverKept(mail.smtpUrl) : t.serverHint}
            mend={t.serverMend}
            autoComplete="off"
            spellCheck={false}
          />
          <TextField
            label={t.from}
            name="mail.from"
            type="email"
            hint={t.fromHint}
            mend={t.fromMend}
            defaultValue={mail.from ?? ''}
          />
          <fieldset className="stack">
            <legend>{t.policy}</legend>
            <p className="second">{t.policyWhy}</p>
            <div className="form-row">
              {labels.map((label) => (
                <SelectField
                  key={label}
                  label={`TLP:${label}`}
                  name={`policy.${label}`}
                  defaultValue={mail.policy[label]}
                  options={[
                    ['full', t.full],
                    ['notice', t.notice],
                  ]}
                />
              ))}
            </div>
          </fieldset>
        </Form>
      </Section>
    </div>
  )
}
