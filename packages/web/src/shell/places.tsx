// The navigation: the places of who looks, as words with an icon, in groups.
import type { Me } from '@schakel/api/client'
import { useRouterState } from '@tanstack/react-router'
import { numberIn, useLanguage, useText, useWords, words } from '../language/index.ts'
import { Go } from '../look/index.ts'
import { useMe } from '../session/index.ts'
import type { PageEntry, Place } from './page-entry.ts'
import { pages } from './pages.ts'

export interface PlaceAt extends Place {
  to: string
}

/** Whether a page is there for one who looks. */
export function isFor({ for: whom, applicants }: Pick<PageEntry, 'for' | 'applicants'>, me: Me): boolean {
  if (whom === 'anyone' || !whom.includes(me.audience)) return false
  return me.applies ? applicants !== undefined : applicants !== 'only'
}

/** The places of one who looks, in order. */
export function placesFor(me: Me, all: readonly PageEntry[] = pages): PlaceAt[] {
  return all
    .filter((entry) => isFor(entry, me))
    .flatMap((entry) => (entry.place ? [{ ...entry.place, to: entry.path }] : []))
    .filter((place) => me.supplier === null || place.suppliers)
    .filter((place) => place.roles === undefined || place.roles.includes(me.role))
    .sort((a, b) => a.order - b.order)
}

const groups = ['main', 'ours', 'doubt', 'manage'] as const
const text = words(
  { places: 'Pagina’s', main: '', ours: 'Van onze organisatie', doubt: 'Twijfel?', manage: 'Beheer' },
  { places: 'Pages', main: '', ours: 'Of our organisation', doubt: 'In doubt?', manage: 'Management' },
)

export function useIsHere(): (to: string) => boolean {
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (to) => path === to || path.startsWith(`${to}/`)
}

export function Places({ label }: { label?: string }) {
  const t = useWords(text)
  const me = useMe()
  const places = placesFor(me)
  return (
    <nav aria-label={label ?? t.places}>
      {groups.map((group) => {
        const here = places.filter((place) => place.group === group)
        if (here.length === 0) return null
        return (
          <div key={group}>
            {t[group] && <p className="places-title">{t[group]}</p>}
            <ul className="places">
              {here.map((place) => (
                <li key={place.to}>
                  <PlaceLink place={place} me={me} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </nav>
  )
}

function PlaceLink({ place, me }: { place: PlaceAt; me: Me }) {
  const say = useText()
  const { language } = useLanguage()
  const isHere = useIsHere()
  const count = place.count?.(me) ?? 0
  return (
    <Go to={place.to} className="place" aria-current={isHere(place.to) ? 'page' : undefined}>
      <place.icon size={20} stroke={1.5} />
      {say(place.name)}
      {count > 0 && <span className="count">{numberIn(language, count)}</span>}
    </Go>
  )
}
