// What a document says, as blocks in reading order; how it is drawn stands elsewhere.

export type Block =
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string; readonly level: 2 | 3 }
  /** A line break begins a new line. */
  | { readonly is: 'paragraph'; readonly text: string; readonly quiet?: true }
  | { readonly is: 'list'; readonly items: readonly string[] }
  /** What something is called, and what it is. */
  | { readonly is: 'facts'; readonly rows: readonly Fact[] }

export type Fact = readonly [name: string, value: string]

export const title = (text: string): Block => ({ is: 'title', text })
export const heading = (text: string): Block => ({ is: 'heading', text, level: 2 })
export const subheading = (text: string): Block => ({ is: 'heading', text, level: 3 })
export const paragraph = (text: string): Block => ({ is: 'paragraph', text })
export const quiet = (text: string): Block => ({ is: 'paragraph', text, quiet: true })

/** Nothing where there is nothing to list. */
export const list = (items: readonly string[]): Block[] => (items.length > 0 ? [{ is: 'list', items }] : [])

/** Those that are known; nothing where none is. */
export function facts(rows: readonly (readonly [name: string, value: string | null | undefined])[]): Block[] {
  const known = rows.filter((row): row is Fact => Boolean(row[1]))
  return known.length > 0 ? [{ is: 'facts', rows: known }] : []
}
