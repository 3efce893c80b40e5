// Asking the node from the pages: one client, cached answers, lists by cursor, changes that refresh what they touch.
import { type Ask, makeClient, type Refusal, type RouteName, type Routes } from '@schakel/api/client'
import { QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

const ask = makeClient()
export const askNode: Ask = ask

type Given<Name extends RouteName> = Omit<Parameters<typeof ask<Name>>[1], 'signal'>
/** Routes that answer a list by cursor. */
export type ListName = {
  [Name in RouteName]: Routes[Name]['answer'] extends { items: unknown[]; next: string | null } ? Name : never
}[RouteName]
export type ItemOf<Name extends RouteName> = Routes[Name]['answer'] extends { items: (infer Item)[] } ? Item : never

const mayHelp = (error: unknown): boolean => {
  const { status } = error as Refusal
  return status === 0 || status >= 500
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (count, error) => count < 2 && mayHelp(error), throwOnError: false },
    },
  })
}

interface Options {
  enabled?: boolean
  /** Asks again every so many milliseconds. */
  every?: number | false
}

/** One answer of the node. */
export function useAnswer<Name extends RouteName>(name: Name, given: Given<Name>, options: Options = {}) {
  return useQuery<Routes[Name]['answer'], Refusal>({
    queryKey: [name, given],
    queryFn: ({ signal }) => ask(name, { ...given, signal } as Parameters<typeof ask<Name>>[1]),
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
  })
}

/** A list of the node, page after page; `items` are those of all pages so far. */
export function useList<Name extends ListName>(name: Name, given: Given<Name>, options: Options = {}) {
  const asked = given as { params?: Record<string, string>; query?: object }
  const list = useInfiniteQuery({
    queryKey: [name, given],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) =>
      ask(name, {
        ...asked,
        query: { ...asked.query, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      } as unknown as Parameters<typeof ask<Name>>[1]),
    getNextPageParam: (page) => (page as { next: string | null }).next,
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
  })
  const items = list.data?.pages.flatMap((page) => (page as unknown as { items: ItemOf<Name>[] }).items)
  return { ...list, items }
}

/** A change; afterwards every answer on the page is asked anew. Errors reach the caller as `Refusal`. */
export function useChange<Name extends RouteName>(name: Name) {
  const client = useQueryClient()
  return useMutation<Routes[Name]['answer'], Refusal, Given<Name>>({
    mutationFn: (given) => ask(name, given as Parameters<typeof ask<Name>>[1]),
    onSuccess: () => client.invalidateQueries(),
  })
}
