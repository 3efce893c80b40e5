// Up is new or received (outlined), down is solved or given (accent); legend in words, a table behind it.
import { numberIn, useLanguage, useWords, words } from '../language/index.ts'

export interface UpDownPoint {
  label: string
  up: number
  down: number
}
interface UpDownChartProps {
  /** The outcome in one sentence; also the picture's name. */
  outcome: string
  up: string
  down: string
  points: readonly UpDownPoint[]
}

const text = words({ table: 'Toon als tabel', period: 'Periode' }, { table: 'Show as a table', period: 'Period' })
const frame = { width: 560, height: 190, left: 40, bottom: 20 }

/** A round number at or above the highest bar. */
export function roundUp(value: number): number {
  if (value <= 4) return 4
  const size = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 4, 5, 10].map((step) => step * size).find((step) => step >= value) ?? value
}

export function UpDownChart({ outcome, up, down, points }: UpDownChartProps) {
  return (
    <figure>
      <p className="second">{outcome}</p>
      <Picture outcome={outcome} points={points} />
      <p className="legend">
        <span>{up}</span>
        <span className="down">{down}</span>
      </p>
      <Table points={points} up={up} down={down} />
    </figure>
  )
}

function Picture({ outcome, points }: { outcome: string; points: readonly UpDownPoint[] }) {
  const top = roundUp(Math.max(1, ...points.map((point) => Math.max(point.up, point.down))))
  const half = (frame.height - frame.bottom) / 2 - 8
  const zero = 8 + half
  const step = (frame.width - frame.left) / Math.max(1, points.length)
  const bar = Math.min(22, step * 0.5)
  const size = (value: number) => (value / top) * half
  const every = Math.ceil(points.length / 6)
  return (
    <svg className="chart" viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={outcome}>
      {[top, top / 2, 0, -top / 2, -top].map((value) => (
        <text key={value} x={frame.left - 10} y={zero - size(value) + 4} textAnchor="end">
          {Math.abs(value)}
        </text>
      ))}
      {points.map((point, i) => {
        const x = frame.left + i * step + (step - bar) / 2
        return (
          <g key={point.label}>
            <rect
              x={x}
              y={zero - size(point.up)}
              width={bar}
              height={size(point.up)}
              fill="none"
              stroke="var(--ink2)"
            />
            <rect x={x - 0.5} y={zero} width={bar + 1} height={size(point.down)} fill="var(--accent)" />
            {i % every === 0 && (
              <text x={x + bar / 2} y={frame.height - 4} textAnchor="middle">
                {point.label}
              </text>
            )}
          </g>
        )
      })}
      <line x1={frame.left} x2={frame.width} y1={zero} y2={zero} stroke="var(--ink2)" />
    </svg>
  )
}

function Table({ points, up, down }: { points: readonly UpDownPoint[]; up: string; down: string }) {
  const t = useWords(text)
  const { language } = useLanguage()
  return (
    <details>
      <summary>{t.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.period}</th>
            <th scope="col" className="end">
              {up}
            </th>
            <th scope="col" className="end">
              {down}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.label}>
              <td>{point.label}</td>
              <td className="end">{numberIn(language, point.up)}</td>
              <td className="end">{numberIn(language, point.down)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
