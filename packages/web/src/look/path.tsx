// The link mark, and the path along which something came: names joined by the mark, the last one bold.
import type { FindingDetail } from '@schakel/api/client'
import { Fragment } from 'react'
import { useWords, words } from '../language/index.ts'

export function LinkMark({ width = 22 }: { width?: number }) {
  return (
    <svg
      width={width}
      viewBox="0 0 28 14"
      fill="none"
      stroke="currentColor"
      strokeWidth={width > 24 ? 2.6 : 1.8}
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M11 2H7a5 5 0 0 0 0 10h4M17 2h4a5 5 0 0 1 0 10h-4M9 7h10" />
    </svg>
  )
}

const text = words({ you: 'u', hidden: 'een andere organisatie' }, { you: 'you', hidden: 'another organisation' })

interface PathProps {
  steps: FindingDetail['path']
  /** Who reads is the one it came to. */
  toReader: boolean
}

export function Path({ steps, toReader }: PathProps) {
  const t = useWords(text)
  return (
    <span className="path">
      {steps.map((step, i) => (
        <Fragment key={`${step.kind} ${step.name}`}>
          {i > 0 && <LinkMark />}
          {step.kind === 'you' ? <b>{toReader ? t.you : step.name}</b> : step.kind === 'hidden' ? t.hidden : step.name}
        </Fragment>
      ))}
    </span>
  )
}
