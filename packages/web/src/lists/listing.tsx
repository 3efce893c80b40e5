// A list by cursor: filters above, table or rows, a way to more, and the empty, loading and failed states.
import type { ReactNode } from 'react'
import { useWords, words } from '../language/index.ts'
import { Empty, Failure, Loading } from '../look/index.ts'
import { Filters } from './filters.tsx'
import type { ListingState } from './use-listing.ts'

interface ListingProps<Item> {
  listing: ListingState<Item>
  /** What to show when there is nothing and no filter. */
  empty: ReactNode
  /** A part of a page: without filters while it is short enough to read at once. */
  part?: boolean
  children: (items: Item[]) => ReactNode
}

const text = words(
  {
    more: 'Toon meer',
    noneHere: (filters: string) => `Niets past bij ${filters || 'deze filters'}`,
    drop: 'Alle filters weg',
    shown: (n: number) => `${n} getoond`,
  },
  {
    more: 'Show more',
    noneHere: (filters: string) => `Nothing fits ${filters || 'these filters'}`,
    drop: 'Drop all filters',
    shown: (n: number) => `${n} shown`,
  },
)
/** Rows of a part that are read at once. */
const few = 10

export function Listing<Item>({ listing, empty, part = false, children }: ListingProps<Item>) {
  const { list, address, narrowing } = listing
  const long = list.hasNextPage || (list.items?.length ?? 0) > few
  const filters = !part || long || address.any(narrowing)
  return (
    <div className="listing">
      {filters && <Filters listing={listing} />}
      <Shown listing={listing} empty={empty}>
        {children}
      </Shown>
    </div>
  )
}

/** The filters that are set, by the words of their controls: `“zzz”, Stand: Gestopt`. */
function filtersSaid<Item>({ address, choices }: ListingState<Item>): string {
  const word = address.get('q')
  const chosen = choices.flatMap(({ name, label, options }) => {
    const said = name === 'sort' ? undefined : options.find(([value]) => value === address.get(name))
    return said ? [`${label}: ${said[1]}`] : []
  })
  return [...(word ? [`“${word}”`] : []), ...chosen].join(', ')
}

function Shown<Item>({ listing, empty, children }: Omit<ListingProps<Item>, 'part'>) {
  const t = useWords(text)
  const { list, address, narrowing } = listing
  if (list.error && !list.items) return <Failure error={list.error} again={() => list.refetch()} />
  if (!list.items) return <Loading lines={6} />
  if (list.items.length === 0) {
    if (!address.any(narrowing)) return empty
    return (
      <Empty title={t.noneHere(filtersSaid(listing))} neutral>
        <button
          type="button"
          className="button button-small"
          onClick={() => address.set(Object.fromEntries(narrowing.map((name) => [name, undefined])))}
        >
          {t.drop}
        </button>
      </Empty>
    )
  }
  return (
    <div className="stack">
      <div className="listing">{children(list.items)}</div>
      {(list.hasNextPage || list.items.length > few) && (
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
      )}
    </div>
  )
}
