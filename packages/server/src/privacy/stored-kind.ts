// The shape of an entry in the processing register, and the rule that ends what it names.
export interface StoredKind {
  /** Name in the register and of its retention run. */
  kind: string
  tables: readonly string[]
  personal: 'none' | 'addresses' | 'people' | 'traces'
  purpose: { nl: string; en: string }
  basis: { nl: string; en: string }
  /** How long, in words. */
  retention: { nl: string; en: string }
  /** What the nightly run deletes; null where another rule of the same folder or the relation itself ends it. */
  rule: RetentionRule | null
}

export interface RetentionRule {
  /** With its schema where that is not `public`. */
  table: string
  /** Since when a row ages: a column, or SQL over the same table that is null while it does not; no parameters. */
  since: string
  /** After how many days it goes. */
  days: number
  /** Further condition in SQL over the same table; no parameters. */
  only?: string
}

/** When the member `of` a row left; null while it takes part. */
export const left = (of: string) =>
  `(select o.changed_at from organisation o where o.id = ${of} and o.state = 'withdrawn')`
