// Every page of the portal: one line a feature.
import { accountPages } from '../account/index.ts'
import { admissionPages } from '../admission/index.ts'
import { assetPages } from '../assets/index.ts'
import { deliveryPages } from '../deliveries/index.ts'
import { deskPages } from '../desk/index.ts'
import { entrancePages } from '../entrance/index.ts'
import { findingPages } from '../findings/index.ts'
import { logPages } from '../log/index.ts'
import { organisationPages } from '../organisations/index.ts'
import { settingPages } from '../settings/index.ts'
import { sourcePages } from '../sources/index.ts'
import type { PageEntry } from './page-entry.ts'

export const pages: readonly PageEntry[] = [
  ...entrancePages,
  ...deskPages,
  ...admissionPages,
  ...findingPages,
  ...assetPages,
  ...organisationPages,
  ...sourcePages,
  ...deliveryPages,
  ...logPages,
  ...settingPages,
  ...accountPages,
]
