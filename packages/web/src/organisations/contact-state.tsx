// How sure it is that a contact is right: confirmed, asked, stale, in doubt, or its mail comes back.
import type { Contact } from '@schakel/api/client'
import { dayOf, useLanguage, useWords, words } from '../language/index.ts'
import { Good, Trouble, Waits } from '../look/index.ts'

const text = words(
  {
    fresh: 'Klopt',
    confirmed: (day: string) => `Bevestigd op ${day}`,
    added: (day: string) => `Toegevoegd op ${day}`,
    asked: 'Gevraagd',
    askedWhy: (day: string) => `Wij vroegen het op ${day}.`,
    stale: 'Niet meer zeker',
    staleWhy: (day: string) => `Wij vroegen het op ${day} en kregen geen antwoord.`,
    doubted: 'Klopt niet meer',
    doubtedWhy: (day: string) => `Dat zei iemand op ${day}.`,
    said: (words: string) => `“${words}”`,
    bounced: 'Mail komt terug',
    bouncedWhy: (day: string) => `Niet bereikbaar per mail sinds ${day}.`,
  },
  {
    fresh: 'Right',
    confirmed: (day: string) => `Confirmed on ${day}`,
    added: (day: string) => `Added on ${day}`,
    asked: 'Asked',
    askedWhy: (day: string) => `We asked on ${day}.`,
    stale: 'No longer certain',
    staleWhy: (day: string) => `We asked on ${day} and got no answer.`,
    doubted: 'No longer right',
    doubtedWhy: (day: string) => `Somebody said so on ${day}.`,
    said: (words: string) => `“${words}”`,
    bounced: 'Mail comes back',
    bouncedWhy: (day: string) => `Not reachable by mail since ${day}.`,
  },
)

export function ContactState({ contact }: { contact: Contact }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const day = (at: string) => dayOf(new Date(at), language)
  const { freshness, confirmedAt, createdAt, askedAt, doubt, bouncedSince } = contact
  return (
    <>
      {freshness === 'fresh' && <Good>{t.fresh}</Good>}
      {freshness === 'asked' && <Waits>{t.asked}</Waits>}
      {(freshness === 'stale' || freshness === 'doubted') && <Trouble>{t[freshness]}</Trouble>}
      <p className="second">
        {freshness === 'fresh' && (confirmedAt ? t.confirmed(day(confirmedAt)) : t.added(day(createdAt)))}
        {freshness === 'asked' && askedAt && t.askedWhy(day(askedAt))}
        {freshness === 'stale' && askedAt && t.staleWhy(day(askedAt))}
        {doubt && t.doubtedWhy(day(doubt.at))} {doubt?.said && t.said(doubt.said)}
      </p>
      {bouncedSince && (
        <>
          <Trouble>{t.bounced}</Trouble>
          <p className="second">{t.bouncedWhy(day(bouncedSince))}</p>
        </>
      )}
    </>
  )
}
