// The door of lists/: one list of a page with its filters, order, pages, address and CSV.
export { useAddressState } from './address-state.ts'
export { choicesOf } from './filters.tsx'
export { Listing } from './listing.tsx'
export { SaveAsCsv } from './save-as-csv.tsx'
export { useListing } from './use-listing.ts'
