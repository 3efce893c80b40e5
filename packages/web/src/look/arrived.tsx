// What one answer of the node brings, or its loading and failed states.
import type { ReactNode } from 'react'
import { Failure, Loading } from './states.tsx'

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
