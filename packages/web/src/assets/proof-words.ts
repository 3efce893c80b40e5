// The words for proofs of ownership: ways, how an asset stands, and why a look or code did not prove it.
import type { Asset, ProofMethodName, ProofReason } from '@schakel/api/client'
import { words } from '../language/index.ts'

export const proofMethodWords = words<Record<ProofMethodName, string>>(
  {
    'dns-txt': 'Record in DNS',
    'https-file': 'Bestand op de website',
    'registry-code': 'Code naar het adres in het register',
    'registry-remark': 'Opmerking in het register',
    judgement: 'Oordeel van de beheerder',
  },
  {
    'dns-txt': 'Record in DNS',
    'https-file': 'File on the website',
    'registry-code': 'Code to the address in the registry',
    'registry-remark': 'Remark in the registry',
    judgement: 'Judgement of the operator',
  },
)

export const assetProofWords = words<Record<Asset['proof'], string>>(
  { none: 'Nog niet bewezen', valid: 'Bewezen', lapsed: 'Bewijs vervallen' },
  { none: 'Not proven yet', valid: 'Proven', lapsed: 'Proof lapsed' },
)

export const proofReasonWords = words<Record<ProofReason, string>>(
  {
    'not-found': 'Wij vinden daar nog niets. Het kan even duren voor een wijziging overal te zien is.',
    'other-value': 'Er staat daar een andere waarde. Kopieer de waarde opnieuw.',
    alias: 'Deze naam verwijst door naar een andere naam. Zet het TXT-record op deze naam zelf.',
    'too-large': 'Het antwoord is te groot. Zet er alleen deze waarde neer.',
    unreachable: 'Wij kregen geen antwoord. Probeer het later nog eens.',
    'refused-address': 'Dit verwijst naar een adres dat van buiten niet te bereiken is.',
    redirected: 'Het adres stuurt ons door. Zet het bestand op precies dit adres.',
    certificate: 'Het certificaat van de website klopt niet.',
    'registry-unknown': 'Het register kent dit niet.',
    'registry-unreadable': 'Het antwoord van het register is niet te lezen.',
    'registry-other': 'Het register kent alleen een deel hiervan, of een veel groter blok.',
    'no-contact': 'Het register noemt geen mailadres voor misbruik of techniek.',
    'contact-is-person': 'Het register noemt alleen adressen van personen. Kies een andere manier.',
    'code-wrong': 'Deze code klopt niet.',
    'code-tries': 'De code is te vaak verkeerd ingevuld. Vraag een nieuwe aan.',
    'code-expired': 'De code werkt niet meer. Vraag een nieuwe aan.',
    expired: 'De datum van het bewijs is voorbij.',
  },
  {
    'not-found': 'We find nothing there yet. It may take a while before a change shows everywhere.',
    'other-value': 'Another value stands there. Copy the value again.',
    alias: 'This name points to another name. Put the TXT record on this name itself.',
    'too-large': 'The answer is too large. Put only this value there.',
    unreachable: 'We got no answer. Try again later.',
    'refused-address': 'This leads to an address that cannot be reached from outside.',
    redirected: 'The address sends us elsewhere. Put the file at exactly this address.',
    certificate: 'The certificate of the website is not right.',
    'registry-unknown': 'The registry does not know this.',
    'registry-unreadable': 'The answer of the registry cannot be read.',
    'registry-other': 'The registry knows only a part of this, or a far wider block.',
    'no-contact': 'The registry names no mail address for abuse or technical questions.',
    'contact-is-person': 'The registry names addresses of people only. Choose another way.',
    'code-wrong': 'This code is not right.',
    'code-tries': 'The code was typed wrong too often. Ask for a new one.',
    'code-expired': 'The code no longer works. Ask for a new one.',
    expired: 'The date of the proof has passed.',
  },
)
