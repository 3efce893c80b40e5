// All routes of the folder.
import type { App } from '../platform/index.ts'
import { tokenRoutes } from './access/tokens.routes.ts'
import { contactConfirmationRoutes } from './contacts/confirmations.routes.ts'
import { contactRoutes } from './contacts/contacts.routes.ts'
import type { OrganisationsDeps } from './deps.ts'
import { memberImportRoutes } from './members/import.routes.ts'
import { memberRoutes } from './members/members.routes.ts'
import { acceptanceRoutes } from './people/acceptances.routes.ts'
import { invitationRoutes } from './people/invitations.routes.ts'
import { meRoutes } from './people/me.routes.ts'
import { peopleRoutes } from './people/people.routes.ts'
import { rosterRoutes } from './roster/roster.routes.ts'
import { setUpRoutes } from './set-up/set-up.routes.ts'
import { settingsRoutes } from './settings/settings.routes.ts'
import { lostPasswordRoutes } from './sign-in/lost-password.routes.ts'
import type { SignIn } from './sign-in/options.ts'
import { proofRoutes } from './sign-in/proof.routes.ts'
import { signInRoutes } from './sign-in/sign-in.routes.ts'
import { supplierRoutes } from './suppliers/suppliers.routes.ts'

export function organisationRoutes(app: App, deps: OrganisationsDeps, signIn: SignIn): void {
  signInRoutes(app, deps, signIn)
  proofRoutes(app, deps, signIn)
  lostPasswordRoutes(app, deps, signIn)
  setUpRoutes(app, deps, signIn)
  meRoutes(app, deps, signIn)
  settingsRoutes(app, deps)
  memberRoutes(app, deps)
  memberImportRoutes(app, deps)
  peopleRoutes(app, deps, signIn)
  invitationRoutes(app, deps)
  acceptanceRoutes(app, deps, signIn)
  contactRoutes(app, deps)
  contactConfirmationRoutes(app, deps)
  rosterRoutes(app, deps)
  tokenRoutes(app, deps)
  supplierRoutes(app, deps)
}
