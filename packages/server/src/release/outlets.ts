// The ways by which something can be seen or leave, and what each can carry (design: outlets).
import type { Tlp } from '../items/index.ts'

export const outletNames = [
  'portal',
  'api',
  'export',
  'mail',
  'webhook',
  'paging',
  'public',
  'peer',
  'taxii',
  'misp',
  'csaf',
  'pack',
] as const
export type Outlet = (typeof outletNames)[number]

export interface OutletTraits {
  /** It comes to the recipient unasked. */
  readonly push: boolean
  /** It carries no content, only that something waits: open to every label. */
  readonly contentless: boolean
  /** A person looks, proven by a second factor: the only way for RED. */
  readonly inPerson: boolean
  /** Anybody can look. */
  readonly open: boolean
  /** The mail policy of the operator decides between content and notice. */
  readonly byPolicy: boolean
  /** Each use costs a hop. */
  readonly crossing: boolean
  /** What receives it acts by itself: blocks, pings, looks up. */
  readonly acts: boolean
  /** Labels that its format has no word for. */
  readonly unsayable: readonly Tlp[]
}

const plain: OutletTraits = {
  push: false,
  contentless: false,
  inPerson: false,
  open: false,
  byPolicy: false,
  crossing: false,
  acts: false,
  unsayable: [],
}

export const outlets: Readonly<Record<Outlet, OutletTraits>> = {
  portal: { ...plain, inPerson: true },
  api: plain,
  export: plain,
  mail: { ...plain, push: true, byPolicy: true },
  webhook: { ...plain, push: true },
  paging: { ...plain, push: true, contentless: true },
  public: { ...plain, open: true },
  peer: { ...plain, push: true, crossing: true },
  taxii: plain,
  misp: plain,
  // CSAF 2.0 knows TLP 1 only.
  csaf: { ...plain, unsayable: ['AMBER+STRICT'] },
  pack: { ...plain, acts: true },
}
