// Operator, members, people, roles, contacts and the ways in.

export { demandPerson } from './access/demand-person.ts'
export { hashOf, newSecretWord } from './access/secret-words.ts'
export { makeToken } from './access/tokens.store.ts'
export type { ContactRow } from './contacts/contacts.store.ts'
export { addContact } from './contacts/contacts.store.ts'
export { confirmContacts, doubtContacts } from './contacts/freshness.store.ts'
export { askAfter, remindAfter, staleAfter } from './contacts/freshness.ts'
export type {
  AccountChange,
  AccountNotice,
  AccountNotices,
  ContactFollower,
  InvitationMail,
  InvitationMails,
  OrganisationsDeps,
  PasswordLink,
} from './deps.ts'
export { createMember, findOperator, findOrganisation, type OrganisationRow } from './members/members.store.ts'
export { refuseSuspended, refuseWithdrawn } from './members/membership.ts'
export { applyStanding, type Standing } from './members/standing.store.ts'
export { organisationRoutes } from './organisations.routes.ts'
export { invite } from './people/invitations.store.ts'
export { ensurePerson, giveRole } from './people/people.store.ts'
export { gaps } from './roster/on-call.ts'
export { allRosters, keepRoster } from './roster/roster.store.ts'
export { makeOperator, recoveryWord, setUpWord } from './set-up/set-up.routes.ts'
export { mailPolicyOf } from './settings/settings.routes.ts'
export { readSettings, type SettingValues, writeSetting } from './settings/settings.store.ts'
export { makeAccount } from './sign-in/accounts.store.ts'
export { makeAuthenticate } from './sign-in/authenticate.ts'
export { makeSignIn, type SignIn } from './sign-in/options.ts'
