// Events newest first, as rings on a line.
import type { ReactNode } from 'react'
import { When } from './when.tsx'

export interface TimelineItem {
  key: string
  at: string
  /** now: the newest; changed: it changed something; failed: an attempt. */
  mark: 'now' | 'changed' | 'plain' | 'failed'
  text: ReactNode
}

export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map((item, i) => (
        <li key={item.key} data-mark={item.mark}>
          <span className="second">
            <When at={item.at} as={i === 0 ? 'line' : 'list'} />
          </span>
          {item.mark === 'changed' || item.mark === 'now' ? <b>{item.text}</b> : item.text}
        </li>
      ))}
    </ol>
  )
}
