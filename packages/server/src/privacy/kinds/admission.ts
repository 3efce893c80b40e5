// Who asked to take part, what they sent to show that they may, and what was decided.
import { accountability, publicTask } from '../bases.ts'
import type { StoredKind } from '../stored-kind.ts'

export const admissionKinds: readonly StoredKind[] = [
  {
    kind: 'application-requests',
    tables: ['application_request'],
    personal: 'people',
    purpose: { nl: 'Weten of een aanvraag echt is', en: 'To know whether an application is genuine' },
    basis: publicTask,
    retention: { nl: '30 dagen nadat de link verliep', en: '30 days after its link ran out' },
    rule: { table: 'application_request', since: 'expires_at', days: 30 },
  },
  {
    kind: 'applications',
    tables: ['admission_case', 'case_event', 'evidence_file', 'evidence_part'],
    personal: 'people',
    purpose: {
      nl: 'Toetsen of een organisatie informatie mag krijgen, en dat kunnen verantwoorden',
      en: 'To assess whether an organisation may get information, and to account for it',
    },
    basis: publicTask,
    retention: {
      nl: 'Vijf jaar nadat het dossier werd gesloten; bewijs staat versleuteld',
      en: 'Five years after the file was closed; evidence is encrypted',
    },
    rule: { table: 'admission_case', since: 'closed_at', days: 1826 },
  },
  {
    kind: 'designations',
    tables: ['designation', 'designation_event', 'admission_template', 'guideline'],
    personal: 'none',
    purpose: { nl: 'Het register van wie is aangewezen', en: 'The register of who is designated' },
    basis: accountability,
    retention: { nl: 'Zolang het knooppunt bestaat', en: 'As long as the node exists' },
    rule: null,
  },
]
