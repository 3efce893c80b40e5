// Mail: the server, the sender, and per label whether the whole content or only a notice may go by mail.
import type { Settings } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { Form, Section, SelectField, TextField, usePassing } from '../look/index.ts'
import { useChange } from '../session/index.ts'
import { serverOf, urlOf } from './mail-server.ts'

const text = words(
  {
    title: 'Mail',
    server: 'Mailserver',
    serverHint: 'Zoals mail.voorbeeld.nl. Uw mailaanbieder weet het.',
    serverMend: 'Vul alleen de naam van de server in, zonder https:// ervoor.',
    way: 'Beveiliging',
    smtps: 'Meteen beveiligd (poort 465)',
    smtp: 'Beveiligd na het verbinden (poort 587)',
    port: 'Andere poort',
    user: 'Gebruikersnaam',
    password: 'Wachtwoord',
    passwordKept: 'Laat leeg om het bewaarde wachtwoord te houden.',
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
    serverHint: 'Such as mail.example.nl. Your mail provider knows it.',
    serverMend: 'Fill in the name of the server only, without https:// before it.',
    way: 'Security',
    smtps: 'Secure from the start (port 465)',
    smtp: 'Secure once connected (port 587)',
    port: 'Another port',
    user: 'User name',
    password: 'Password',
    passwordKept: 'Leave empty to keep the password that is stored.',
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

function AccountFields({ user, kept }: { user: string; kept: boolean }) {
  const t = useWords(text)
  return (
    <div className="form-row">
      <TextField label={t.user} name="user" optional defaultValue={user} autoComplete="off" spellCheck={false} />
      <TextField
        label={t.password}
        name="password"
        type="password"
        optional
        hint={kept ? t.passwordKept : undefined}
        autoComplete="off"
      />
    </div>
  )
}

function ServerFields({ mail }: Pick<Settings, 'mail'>) {
  const t = useWords(text)
  const server = serverOf(mail.smtpUrl)
  return (
    <>
      <TextField
        label={t.server}
        name="mail.smtpUrl"
        hint={t.serverHint}
        mend={t.serverMend}
        defaultValue={server.host}
        pattern="\[[0-9A-Fa-f:]+\]|[A-Za-z0-9._\-]+"
        autoComplete="off"
        spellCheck={false}
      />
      <div className="form-row">
        <SelectField
          label={t.way}
          name="way"
          defaultValue={server.way}
          options={[
            ['smtps', t.smtps],
            ['smtp', t.smtp],
          ]}
        />
        <TextField
          label={t.port}
          name="port"
          optional
          inputMode="numeric"
          pattern="[0-9]{1,5}"
          defaultValue={server.port}
        />
      </div>
      <AccountFields user={server.user} kept={mail.configured} />
    </>
  )
}

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
            const smtpUrl = urlOf(
              {
                way: typed.way as 'smtp',
                host: typed['mail.smtpUrl'] ?? '',
                port: typed.port ?? '',
                user: typed.user ?? '',
              },
              typed.password ?? '',
            )
            const policy = Object.fromEntries(labels.map((label) => [label, typed[`policy.${label}`] as 'full']))
            await change.mutateAsync({
              body: { mail: { ...(smtpUrl ? { smtpUrl } : {}), from: typed['mail.from'] || null, policy } },
            })
            say({ text: t.kept })
          }}
        >
          <ServerFields mail={mail} />
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
