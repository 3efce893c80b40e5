// How serious a finding is: three rising bars, filled three, two or one, with the word beside it.
import type { Severity } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'

export const severityWords = words(
  { high: 'Hoog', medium: 'Midden', low: 'Laag' },
  { high: 'High', medium: 'Medium', low: 'Low' },
)
const filled = { low: 1, medium: 2, high: 3 } as const
const bars = [
  { x: 1, y: 10, height: 5 },
  { x: 6, y: 6, height: 9 },
  { x: 11, y: 2, height: 13 },
] as const

export function SeverityMark({ severity }: { severity: Severity }) {
  const word = useWords(severityWords)[severity]
  return (
    <span className="severity">
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {bars.map((bar, i) => (
          <rect
            key={bar.x}
            {...bar}
            width="4"
            rx="0.5"
            fill={i < filled[severity] ? 'currentColor' : 'none'}
            stroke="currentColor"
          />
        ))}
      </svg>
      {word}
    </span>
  )
}
