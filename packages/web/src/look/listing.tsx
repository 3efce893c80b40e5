// A list by cursor: filters above, table or rows, a way to more, and the empty, loading and failed states.
import type { ReactNode } from 'react'
import { useWords, words } from '../language/index.ts'
import { useAddressState } from './address-state.ts'
import { Empty, Failure, Loading } from './states.tsx'

interface ListingProps<Item> {
  list: {
    items: Item[] | undefined
    error: unknown
    refetch: () => unknown
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => unknown
  }
  /** Query words that narrow the list. */
  narrowedBy?: readonly string[]
  /** What to show when there is nothing and no filter. */
  empty: ReactNode
  children: (items: Item[]) => ReactNode
}

const text = words(
  {
    more: 'Toon meer',
    noneHere: 'Niets past bij deze filters',
    drop: 'Alle filters weg',
    shown: (n: number) => `${n} getoond`,
  },
  {
    more: 'Show more',
    noneHere: 'Nothing fits these filters',
    drop: 'Drop all filters',
    shown: (n: number) => `${n} shown`,
  },
)

export function Listing<Item>({ list, narrowedBy = [], empty, children }: ListingProps<Item>) {
  const t = useWords(text)
  const state = useAddressState()
  if (list.error && !list.items) return <Failure error={list.error} again={() => list.refetch()} />
  if (!list.items) return <Loading lines={6} />
  if (list.items.length === 0) {
    if (!state.any(narrowedBy)) return empty
    return (
      <Empty title={t.noneHere} neutral>
        <button
          type="button"
          className="button button-small"
          onClick={() => state.set(Object.fromEntries(narrowedBy.map((name) => [name, undefined])))}
        >
          {t.drop}
        </button>
      </Empty>
    )
  }
  return (
    <div className="stack">
      <div style={{ width: '100%' }}>{children(list.items)}</div>
      <div className="row">
        <span className="second">{t.shown(list.items.length)}</span>
        {list.hasNextPage && (
          <button
            type="button"
            className="button button-small"
            aria-disabled={list.isFetchingNextPage}
            onClick={() => list.fetchNextPage()}
          >
            {t.more}
          </button>
        )}
      </div>
    </div>
  )
}

/** What one answer brings, or its loading and failed states. */
export function Arrived<Answer>({
  answer,
  children,
}: {
  answer: { data: Answer | undefined; error: unknown; refetch: () => unknown }
  children: (data: Answer) => ReactNode
}) {
  if (answer.data !== undefined) return children(answer.data)
  if (answer.error) return <Failure error={answer.error} again={() => answer.refetch()} />
  return <Loading />
}
