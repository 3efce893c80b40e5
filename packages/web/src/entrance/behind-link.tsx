// A page behind the link of a mail: its word, and what the node says behind it; looking changes nothing.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords, words } from '../language/index.ts'
import { Arrived, Note, useWordInLink } from '../look/index.ts'
import { Title } from './title.tsx'

const text = words(
  { noLink: 'In deze link ontbreekt een stuk. Kopieer het hele adres uit de mail.' },
  { noLink: 'A part of this link is missing. Copy the whole address from the mail.' },
)

interface BehindLinkProps<View> {
  title: string
  /** Asks the node what is behind the word; asked once. */
  ask: (word: string) => Promise<View>
  children: (view: View, word: string) => ReactNode
}

export function BehindLink<View>({ title, ask, children }: BehindLinkProps<View>) {
  const t = useWords(text)
  const word = useWordInLink()
  return (
    <>
      <Title>{title}</Title>
      {word ? <Asked key={word} word={word} title={title} ask={ask} shows={children} /> : <Note>{t.noLink}</Note>}
    </>
  )
}

interface AskedProps<View> extends Omit<BehindLinkProps<View>, 'children'> {
  word: string
  shows: BehindLinkProps<View>['children']
}

function Asked<View>({ word, title, ask, shows }: AskedProps<View>) {
  const view = useQuery({
    queryKey: ['behind link', title, word],
    queryFn: () => ask(word),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return <Arrived answer={view}>{(found) => shows(found, word)}</Arrived>
}
