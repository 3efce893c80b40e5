// A page only for those it is meant for; others read that it is not here.
import type { ComponentType } from 'react'
import { useMe } from '../session/index.ts'
import { Missing } from './missing.tsx'
import type { PageEntry } from './page-entry.ts'
import { isFor } from './places.tsx'

export function Guarded({ entry, page: Shown }: { entry: PageEntry; page: ComponentType }) {
  return isFor(entry, useMe()) ? <Shown /> : <Missing />
}
