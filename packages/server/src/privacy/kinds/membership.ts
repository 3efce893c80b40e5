// Who takes part, who acts for it, and how they come in.
import { agreement, interest } from '../bases.ts'
import { left, type StoredKind } from '../stored-kind.ts'

export const membershipKinds: readonly StoredKind[] = [
  {
    kind: 'organisations',
    tables: ['organisation', 'agreement', 'setting'],
    personal: 'none',
    purpose: { nl: 'Weten wie wij waarschuwen', en: 'To know whom we warn' },
    basis: agreement,
    retention: {
      nl: 'Zolang het knooppunt bestaat: bevindingen en logboek verwijzen ernaar',
      en: 'As long as the node exists: findings and the log refer to it',
    },
    rule: null,
  },
  {
    kind: 'supplier-agreements',
    tables: [],
    personal: 'none',
    purpose: {
      nl: 'Weten welk beveiligingsbedrijf voor wie mag kijken',
      en: 'To know which security supplier may look for whom',
    },
    basis: agreement,
    retention: { nl: 'Een jaar na afloop of vertrek', en: 'A year after it ended or a member left' },
    rule: {
      table: 'agreement',
      since: `coalesce(ended_at, valid_until, ${left('agreement.organisation_id')}, ${left('agreement.other_id')})`,
      days: 365,
      only: `kind = 'security-supplier'`,
    },
  },
  {
    kind: 'people',
    tables: ['person', 'person_role', 'acting_for'],
    personal: 'people',
    purpose: { nl: 'De juiste mensen bereiken en toegang geven', en: 'To reach the right people and to give access' },
    basis: agreement,
    retention: {
      nl: 'Een jaar nadat zij voor het laatst inlogden, als zij nergens meer bij horen: zo lang zegt het logboek wie iets deed',
      en: 'A year after they last signed in, once they belong nowhere any more: so long the log says who did something',
    },
    rule: {
      table: 'person',
      since: 'coalesce(last_seen_at, created_at)',
      days: 365,
      only: `not exists (select 1 from person_role r where r.person_id = person.id)
        and not exists (select 1 from one_time_link l where l.person_id = person.id)`,
    },
  },
  {
    kind: 'accounts',
    tables: [],
    personal: 'people',
    purpose: { nl: 'Veilig inloggen', en: 'To sign in safely' },
    basis: agreement,
    retention: {
      nl: '30 dagen nadat de persoon voor het laatst inlogde, als die nergens meer bij hoort',
      en: '30 days after the person last signed in, once that belongs nowhere any more',
    },
    rule: {
      table: 'auth.user',
      since: `coalesce((select coalesce(p.last_seen_at, p.created_at) from person p where p.auth_user_id = "user".id), "createdAt")`,
      days: 30,
      only: `not exists (select 1 from person p where p.auth_user_id = "user".id and (
        exists (select 1 from person_role r where r.person_id = p.id) or exists (select 1 from one_time_link l where l.person_id = p.id)))`,
    },
  },
  {
    kind: 'contacts',
    tables: ['contact'],
    personal: 'people',
    purpose: { nl: 'De juiste mensen bereiken', en: 'To reach the right people' },
    basis: agreement,
    retention: {
      nl: 'Tot de deelnemer hen verwijdert, of 90 dagen nadat die vertrok',
      en: 'Until the member removes them, or 90 days after it left',
    },
    rule: { table: 'contact', since: left('contact.organisation_id'), days: 90 },
  },
  {
    kind: 'contact-questions',
    tables: ['contact_question'],
    personal: 'people',
    purpose: { nl: 'Vragen of een contact nog klopt', en: 'To ask whether a contact is still right' },
    basis: agreement,
    retention: { nl: '30 dagen na afloop', en: '30 days after they end' },
    rule: { table: 'contact_question', since: 'expires_at', days: 30 },
  },
  {
    kind: 'rosters',
    tables: ['roster', 'roster_shift'],
    personal: 'people',
    purpose: { nl: 'Weten wie wij ’s nachts bellen', en: 'To know whom we call by night' },
    basis: agreement,
    retention: {
      nl: 'Tot de deelnemer ze verandert, of 90 dagen nadat die vertrok',
      en: 'Until the member changes them, or 90 days after it left',
    },
    rule: { table: 'roster', since: left('roster.organisation_id'), days: 90 },
  },
  {
    kind: 'invitations',
    tables: ['invitation'],
    personal: 'people',
    purpose: { nl: 'Mensen toegang geven', en: 'To give people access' },
    basis: agreement,
    retention: { nl: '30 dagen na afloop', en: '30 days after they end' },
    rule: { table: 'invitation', since: 'expires_at', days: 30 },
  },
  {
    kind: 'one-time-links',
    tables: ['one_time_link'],
    personal: 'none',
    purpose: { nl: 'Inrichten en herstellen van toegang', en: 'Set-up and recovery of access' },
    basis: agreement,
    retention: { nl: '30 dagen na afloop', en: '30 days after they end' },
    rule: { table: 'one_time_link', since: 'expires_at', days: 30 },
  },
  {
    kind: 'sign-in',
    tables: ['session_proof', 'sign_in_attempt'],
    personal: 'traces',
    purpose: { nl: 'Veilig inloggen', en: 'To sign in safely' },
    basis: interest,
    retention: {
      nl: 'Zolang de sessie bestaat; pogingen een dag, zonder adressen',
      en: 'As long as the session exists; attempts a day, without addresses',
    },
    rule: { table: 'sign_in_attempt', since: 'last_at', days: 1 },
  },
  {
    kind: 'tokens',
    tables: ['api_token'],
    personal: 'none',
    purpose: { nl: 'Toegang voor machines', en: 'Access for machines' },
    basis: agreement,
    retention: { nl: 'Een jaar na intrekken', en: 'A year after they are revoked' },
    rule: { table: 'api_token', since: 'revoked_at', days: 365 },
  },
]
