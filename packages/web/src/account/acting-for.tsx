// One person may act for several organisations: choose for which one now.
import type { Me } from '@schakel/api/client'
import { useQueryClient } from '@tanstack/react-query'
import { useWords, words } from '../language/index.ts'
import { Good, Section, useGo } from '../look/index.ts'
import { askNode, useMe } from '../session/index.ts'

const text = words(
  {
    title: 'Voor wie kijkt u?',
    now: 'Nu',
    choose: 'Kies',
    as: (member: string, supplier: string) => `Voor ${member}, namens ${supplier}`,
  },
  {
    title: 'Whose portal do you look at?',
    now: 'Now',
    choose: 'Choose',
    as: (member: string, supplier: string) => `For ${member}, as ${supplier}`,
  },
)

type Choice = Me['organisations'][number]

export function ActingFor() {
  const t = useWords(text)
  const me = useMe()
  const client = useQueryClient()
  const go = useGo()
  async function choose({ id, supplier }: Choice) {
    const body = { organisationId: id, ...(supplier ? { supplierId: supplier.id } : {}) }
    await askNode('POST /api/v1/me/acting', { body })
    await client.resetQueries()
    go('/')
  }
  return (
    <Section title={t.title}>
      <ul className="rows">
        {me.organisations.map((organisation) => (
          <li key={`${organisation.id} ${organisation.supplier?.id}`} className="rows-line">
            <span className="rows-title">
              {organisation.supplier ? t.as(organisation.name, organisation.supplier.name) : organisation.name}
            </span>
            {organisation.id === me.organisation.id && organisation.supplier?.id === me.supplier?.id ? (
              <Good>{t.now}</Good>
            ) : (
              <button type="button" className="button button-small" onClick={() => choose(organisation)}>
                {t.choose}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
