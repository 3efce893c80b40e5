// Reference Security Incident Taxonomy.
export {
  isRsitTaxonomy,
  isRsitType,
  type RsitEntry,
  type RsitTaxonomy,
  type RsitType,
  rsit,
  rsitEntries,
  rsitEntry,
  rsitTaxonomies,
  taxonomyOf,
} from './rsit.ts'
