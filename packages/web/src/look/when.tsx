// A time: absolute with its zone, then relative.
import { absolute, dayOf, relative, useLanguage } from '../language/index.ts'

interface WhenProps {
  at: string
  /** `line`: both; `list`: only the clock when today, else the day with the clock; `day`: the day. */
  as?: 'line' | 'list' | 'day' | 'relative'
}

export function When({ at, as = 'line' }: WhenProps) {
  const { language } = useLanguage()
  const now = new Date()
  const time = new Date(at)
  const full = absolute(time, language, now)
  const text = {
    line: () => `${full} · ${relative(time, language, now)}`,
    list: () => absolute(time, language, now, true),
    day: () => dayOf(time, language),
    relative: () => relative(time, language, now),
  }[as]()
  return (
    <time className="figures" dateTime={at} title={as === 'line' ? undefined : full}>
      {text}
    </time>
  )
}
