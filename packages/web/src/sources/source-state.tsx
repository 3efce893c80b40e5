// Where a source stands, in words: on time, quiet since, never, failing, off.
import { dayOf, useLanguage, useWords, words } from '../language/index.ts'
import { Good, Stopped, Trouble, Waits } from '../look/index.ts'

const text = words(
  {
    onTime: 'op tijd',
    quiet: (day: string) => `stil sinds ${day}`,
    never: 'nog niets gekregen',
    failing: 'hapert',
    off: 'staat uit',
  },
  {
    onTime: 'on time',
    quiet: (day: string) => `quiet since ${day}`,
    never: 'nothing received yet',
    failing: 'has problems',
    off: 'is off',
  },
)

interface Shown {
  enabled: boolean
  lastProblem: string | null
  lastArrivalAt: string | null
  quietSince: string | null
}

export function SourceState({ source }: { source: Shown }) {
  const t = useWords(text)
  const { language } = useLanguage()
  if (!source.enabled) return <Stopped>{t.off}</Stopped>
  if (source.lastProblem) return <Trouble>{t.failing}</Trouble>
  if (source.quietSince) return <Trouble>{t.quiet(dayOf(new Date(source.quietSince), language))}</Trouble>
  if (!source.lastArrivalAt) return <Waits>{t.never}</Waits>
  return <Good>{t.onTime}</Good>
}
