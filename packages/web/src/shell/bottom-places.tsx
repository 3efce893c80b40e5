// On a phone: four places and "Meer" at the bottom.
import { IconMenu2 } from '@tabler/icons-react'
import { useText, useWords, words } from '../language/index.ts'
import { Go } from '../look/index.ts'
import { useMe } from '../session/index.ts'
import { placesFor, useIsHere } from './places.tsx'

const text = words({ places: 'Belangrijkste pagina’s', more: 'Meer' }, { places: 'Main pages', more: 'More' })

export function BottomPlaces() {
  const t = useWords(text)
  const say = useText()
  const isHere = useIsHere()
  const places = placesFor(useMe())
    .filter((place) => place.phone !== undefined)
    .sort((a, b) => (a.phone ?? 0) - (b.phone ?? 0))
    .slice(0, 4)
  return (
    <nav className="bottom" aria-label={t.places}>
      {places.map((place) => (
        <Go key={place.to} to={place.to} aria-current={isHere(place.to) ? 'page' : undefined}>
          <place.icon size={24} stroke={1.5} />
          {say(place.short ?? place.name)}
        </Go>
      ))}
      <Go to="/more" aria-current={isHere('/more') ? 'page' : undefined}>
        <IconMenu2 size={24} stroke={1.5} />
        {t.more}
      </Go>
    </nav>
  )
}
