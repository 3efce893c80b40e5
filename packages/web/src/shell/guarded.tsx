// A page only for those it is meant for; others read that it is not here.
import type { ComponentType } from 'react'
import { useMe } from '../session/index.ts'
import { Missing } from './missing.tsx'
import type { Audience } from './page-entry.ts'

export function Guarded({ audiences, page: Shown }: { audiences: readonly Audience[]; page: ComponentType }) {
  return audiences.includes(useMe().audience) ? <Shown /> : <Missing />
}
