// Every page of the portal: one line a feature.
import { accountPages } from '../account/index.ts'
import { assetPages } from '../assets/index.ts'
import { entrancePages } from '../entrance/index.ts'
import { findingPages } from '../findings/index.ts'
import { organisationPages } from '../organisations/index.ts'
import type { PageEntry } from './page-entry.ts'

export const pages: readonly PageEntry[] = [
  ...entrancePages,
  ...accountPages,
  ...organisationPages,
  ...findingPages,
  ...assetPages,
]
