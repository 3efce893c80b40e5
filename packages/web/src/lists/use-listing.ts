// One list of a page: what the address says narrows and sorts it, pages come by cursor, and the same as a CSV.
import { addressOf } from '@schakel/api/client'
import { type ItemOf, type ListName, useList } from '../session/index.ts'
import { type AddressState, useAddressState } from './address-state.ts'
import type { FilterChoice } from './filters.tsx'

type Words = Partial<Record<string, string>>

export interface ListingOptions {
  params?: Record<string, string>
  /** What is asked whatever the address says. */
  always?: Words
  /** Keeps the lists of one page apart in the address. */
  under?: string
  /** What the search box finds; without it there is none. */
  searches?: string
  choices?: readonly FilterChoice[]
  /** Words of the address that narrow too and have no control. */
  also?: readonly string[]
  /** What the node is asked, where that differs from the words of the address. */
  asks?: (words: Words) => Words
  /** Asks again every so many milliseconds. */
  every?: number
}

export interface ListingState<Item> extends Pick<ListingOptions, 'searches'> {
  list: {
    items: Item[] | undefined
    error: unknown
    refetch: () => unknown
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => unknown
  }
  address: AddressState
  choices: readonly FilterChoice[]
  /** Words that leave rows out when they are set. */
  narrowing: readonly string[]
  /** Where all that is filtered is a CSV. */
  csv: string
}

export function useListing<Name extends ListName>(
  name: Name,
  options: ListingOptions = {},
): ListingState<ItemOf<Name>> {
  const { params = {}, always = {}, choices = [], searches, also = [], asks = (words) => words, every } = options
  const address = useAddressState(options.under)
  const names = [...choices.map((choice) => choice.name), ...(searches ? ['q'] : []), ...also]
  const words = Object.fromEntries(
    names.flatMap((word) => {
      const said = address.get(word)
      return said === undefined ? [] : [[word, said]]
    }),
  )
  const query = { ...asks(words), ...always }
  const list = useList(name, { params, query } as never, { every: every ?? false })
  const path = name.slice(name.indexOf(' ') + 1)
  return {
    list,
    address,
    choices,
    ...(searches ? { searches } : {}),
    narrowing: names.filter((word) => word !== 'sort'),
    csv: addressOf(path, params, { ...query, format: 'csv' }),
  }
}
