// The way to take a list along: all that is filtered, not only what is shown.
import { IconDownload } from '@tabler/icons-react'
import { useWords, words } from '../language/index.ts'
import type { ListingState } from './use-listing.ts'

const text = words({ save: 'Bewaar als CSV' }, { save: 'Save as CSV' })

/** `of` names the list where a page has several. */
export function SaveAsCsv<Item>({ listing, of }: { listing: ListingState<Item>; of?: string }) {
  const t = useWords(text)
  const nothing = listing.list.items?.length === 0 && !listing.address.any(listing.narrowing)
  if (nothing) return null
  return (
    <a className="button-quiet" href={listing.csv} download>
      <IconDownload size={16} stroke={1.5} aria-hidden="true" />
      {t.save}
      {of && <span className="visually-hidden">: {of}</span>}
    </a>
  )
}
