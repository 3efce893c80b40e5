// The node that is looked over: its configuration, its data, and logins to its database.
import type { Resolver } from 'node:dns/promises'
import type pg from 'pg'
import type { Config } from '../../platform/index.ts'
import type { OpenedData } from '../open-data.store.ts'
import type { Result, Said } from './result.ts'

export interface Patient {
  readonly config: Config
  readonly data: OpenedData
  /** As jobs. */
  readonly client: pg.Client
  readonly owner: pg.Client
  readonly resolver: Resolver
}

/** One thing looked at; it may say several things (one for each trouble, one for each record of DNS). */
export interface Look {
  readonly what: string
  look(patient: Patient): Promise<Said | readonly Result[]>
}
