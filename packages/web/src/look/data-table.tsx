// A table that becomes stacked rows on a phone, each value with its label.
import type { ReactNode } from 'react'

export interface Column<Row> {
  head: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the right. */
  end?: boolean
  /** The cell that names the row; on a phone it leads without a label. */
  leads?: boolean
  /** Buttons: at the right, their heading only for screen readers. */
  acts?: boolean
}

interface DataTableProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** What is done recedes. */
  recedes?: (row: Row) => boolean
}

const classOf = <Row,>(column: Column<Row>): string | undefined =>
  [(column.end || column.acts) && 'end', column.leads && 'leads', column.acts && 'acts'].filter(Boolean).join(' ') ||
  undefined

export function DataTable<Row>({ label, columns, rows, keyOf, recedes }: DataTableProps<Row>) {
  return (
    <div className="table-frame">
      <table className="stacks" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col" className={column.end ? 'end' : undefined}>
                <span className={column.acts ? 'visually-hidden' : undefined}>{column.head}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={recedes?.(row) ? 'recedes' : undefined}>
              {columns.map((column) => (
                <td key={column.head} className={classOf(column)} data-label={column.acts ? undefined : column.head}>
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
