// Before when a finding wants an answer; what is past says so in words.
import { absolute, useLanguage, useWords, words } from '../language/index.ts'
import { Trouble, When } from '../look/index.ts'

const text = words({ before: 'Graag vóór', late: 'Te laat' }, { before: 'Please before', late: 'Late' })

/** In a cell below such a heading: the moment, and that it is past. */
export function DueInList({ at }: { at: string | null }) {
  const t = useWords(text)
  if (at === null) return '–'
  return (
    <span className="stack-tight">
      <When at={at} as="day" />
      {new Date(at) < new Date() && <Trouble>{t.late}</Trouble>}
    </span>
  )
}

/** In a line of its own. */
export function Due({ at }: { at: string }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const now = new Date()
  return (
    <>
      {new Date(at) < now && <Trouble>{t.late}</Trouble>}
      <span className="second">
        {t.before} <b>{absolute(new Date(at), language, now)}</b> <When at={at} as="relative" />
      </span>
    </>
  )
}
