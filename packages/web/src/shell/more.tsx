// Everything that does not fit at the bottom of a phone: all places, help, language, who I am.
import { useLanguage, useWords, words } from '../language/index.ts'
import { Go, Page, Section } from '../look/index.ts'
import { useMe } from '../session/index.ts'
import { Places } from './places.tsx'

const text = words(
  { title: 'Meer', you: 'U', account: 'Uw account', help: 'Hulp', other: 'Verder in het Engels' },
  { title: 'More', you: 'You', account: 'Your account', help: 'Help', other: 'Go on in Dutch' },
)

export function MorePage() {
  const t = useWords(text)
  const me = useMe()
  const { language, choose } = useLanguage()
  return (
    <Page title={t.title}>
      <Places label={t.title} />
      <Section title={t.you}>
        <div className="stack">
          <p>
            <b>{me.organisation.name}</b>
            <br />
            {me.person?.name}
          </p>
          <Go to="/account">{t.account}</Go>
          <Go to="/help">{t.help}</Go>
          <button type="button" className="button-quiet" onClick={() => choose(language === 'nl' ? 'en' : 'nl')}>
            {t.other}
          </button>
        </div>
      </Section>
    </Page>
  )
}
