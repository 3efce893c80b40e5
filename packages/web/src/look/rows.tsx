// A short list: title, second line, something at the right; a row may lead somewhere.
import type { ReactNode } from 'react'
import { Go } from './go.tsx'

export interface RowItem {
  key: string
  title: ReactNode
  second?: ReactNode
  end?: ReactNode
  to?: string
}

export function Rows({ items }: { items: readonly RowItem[] }) {
  return (
    <ul className="rows">
      {items.map((item) => (
        <li key={item.key}>
          {item.to ? (
            <Go to={item.to} className="rows-line">
              <RowLine {...item} />
            </Go>
          ) : (
            <div className="rows-line">
              <RowLine {...item} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function RowLine({ title, second, end }: RowItem) {
  return (
    <>
      <span>
        <span className="rows-title">{title}</span>
        {second && <span className="second stack-tight">{second}</span>}
      </span>
      <span className="rows-end">{end}</span>
    </>
  )
}
