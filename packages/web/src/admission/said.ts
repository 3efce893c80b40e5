// The words of a file: those of its codes, which paper says alike, and what is still to be done.
import { caseWords } from '@schakel/api/client'
import { words } from '../language/index.ts'

export const { stepWords, statusWords, eventWords } = caseWords

/** What is to be done next, by the codes of `next` and `missing`. */
export const missingWords = words<Record<string, string>>(
  {
    owner: 'Iemand neemt het dossier',
    answer: 'Een vraag beantwoorden',
    agreement: 'Zeggen dat u verder wilt',
    evidence: 'Bewijs bij een criterium',
    flow: 'Uitleg over persoonsgegevens',
    'flows-signed': 'De uitleg ondertekenen',
    submission: 'Het dossier indienen',
    reply: 'Een antwoord op een vraag',
    judgement: 'Een oordeel',
    settlement: 'Overleg over een verschil',
    decision: 'Het besluit',
    confirmation: 'Een tweede persoon voor het besluit',
    guideline: 'De leidraad aanvaarden',
    contacts: 'Contactpersonen, dag en nacht bereikbaar',
    assets: 'Netwerken, AS-nummers of domeinen',
    ndn: 'Een keuze over het NDN',
    channels: 'Kanalen die werken',
    'emergency-review': 'Tweede blik op het spoedbesluit',
    connection: 'Aansluiten',
    'year-review': 'Het jaargesprek',
  },
  {
    owner: 'Somebody takes the file',
    answer: 'Answering a question',
    agreement: 'Saying that you want to go on',
    evidence: 'Evidence for a criterion',
    flow: 'Explanation of personal data',
    'flows-signed': 'Signing off the explanation',
    submission: 'Submitting the file',
    reply: 'A reply to a question',
    judgement: 'A judgement',
    settlement: 'Settling a difference',
    decision: 'The decision',
    confirmation: 'A second person for the decision',
    guideline: 'Accepting the guideline',
    contacts: 'Contacts that are reached day and night',
    assets: 'Networks, AS numbers or domains',
    ndn: 'A choice about the NDN',
    channels: 'Channels that work',
    'emergency-review': 'A second look at the emergency decision',
    connection: 'Connecting',
    'year-review': 'The yearly review',
  },
)
