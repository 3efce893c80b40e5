// Fourteen bars of a source's rhythm: tall on time, short late, cross nothing, dot not due.
import type { Source } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'

const text = words(
  {
    outcome: (onTime: number, due: number) => `${onTime} van ${due} dagen op tijd`,
  },
  { outcome: (onTime: number, due: number) => `on time on ${onTime} of ${due} days` },
)

export function RhythmBars({
  days,
}: {
  days: readonly { day: string; state: Source['rhythmDays'][number]['state'] | string }[]
}) {
  const t = useWords(text)
  const due = days.filter((day) => day.state !== 'not-due')
  const onTime = due.filter((day) => day.state === 'on-time')
  return (
    <svg
      width={days.length * 8}
      height="14"
      viewBox={`0 0 ${days.length * 8} 14`}
      role="img"
      aria-label={t.outcome(onTime.length, due.length)}
    >
      {days.map((day, i) => (
        <Bar key={day.day} x={i * 8} state={day.state} />
      ))}
    </svg>
  )
}

function Bar({ x, state }: { x: number; state: string }) {
  if (state === 'on-time') return <rect x={x} y="0" width="5" height="14" fill="var(--ink2)" />
  if (state === 'late') return <rect x={x} y="8" width="5" height="6" fill="var(--wait)" />
  if (state === 'nothing') return <path d={`M${x} 9l5 5m0-5l-5 5`} stroke="var(--wait)" strokeWidth="1.4" fill="none" />
  return <circle cx={x + 2.5} cy="12.5" r="1" fill="var(--ink3)" />
}
