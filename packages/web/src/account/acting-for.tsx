// One person may act for several organisations: choose for which one now.
import { useQueryClient } from '@tanstack/react-query'
import { useWords, words } from '../language/index.ts'
import { Good, Section, useGo } from '../look/index.ts'
import { askNode, useMe } from '../session/index.ts'

const text = words(
  { title: 'Voor wie kijkt u?', now: 'Nu', choose: 'Kies' },
  { title: 'Whose portal do you look at?', now: 'Now', choose: 'Choose' },
)

export function ActingFor() {
  const t = useWords(text)
  const me = useMe()
  const client = useQueryClient()
  const go = useGo()
  async function choose(organisationId: string) {
    await askNode('POST /api/v1/me/acting', { body: { organisationId } })
    await client.resetQueries()
    go('/')
  }
  return (
    <Section title={t.title}>
      <ul className="rows">
        {me.organisations.map((organisation) => (
          <li key={organisation.id} className="rows-line">
            <span className="rows-title">{organisation.name}</span>
            {organisation.id === me.organisation.id ? (
              <Good>{t.now}</Good>
            ) : (
              <button type="button" className="button button-small" onClick={() => choose(organisation.id)}>
                {t.choose}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
