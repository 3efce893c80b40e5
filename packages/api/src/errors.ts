// The one catalogue of broken promises: code, HTTP status, title; `docs/errors.md` lists the same codes.
export const errorCatalogue = {
  'request.invalid': { status: 400, title: 'The request is not valid' },
  'request.too-large': { status: 413, title: 'The request is too large' },
  'request.unsupported-media': { status: 415, title: 'This media type is not accepted here' },
  'request.too-many': { status: 429, title: 'Too many requests' },
  'request.cross-site': { status: 403, title: 'The request did not come from this portal' },
  'access.unauthenticated': { status: 401, title: 'Sign in first' },
  'access.forbidden': { status: 403, title: 'Your role does not allow this' },
  'access.applicant': { status: 403, title: 'This comes once the organisation is admitted' },
  'access.second-factor': { status: 403, title: 'A second factor is needed' },
  'access.fresh-proof': { status: 403, title: 'Prove first that it is you' },
  'access.proof-refused': { status: 403, title: 'The password or the code is not right' },
  'access.passkey-needed': { status: 403, title: 'This account signs in with its passkey' },
  'access.passkey-unverified': { status: 403, title: 'The passkey did not ask for a PIN, finger or face' },
  'access.person-only': { status: 403, title: 'Only a person who is signed in may do this' },
  'access.sign-in-to-accept': { status: 403, title: 'Sign in with this account to accept' },
  'access.address-unproven': { status: 403, title: 'No mail has proven this address yet' },
  'access.supplier': { status: 403, title: 'This stays with the organisation itself' },
  'access.link-used': { status: 410, title: 'This link was used or has expired' },
  'not-found': { status: 404, title: 'Not found' },
  'member.exists': { status: 409, title: 'This organisation is registered already' },
  'member.suspended': { status: 403, title: 'This organisation is suspended' },
  'member.withdrawn': { status: 409, title: 'This organisation has left' },
  'roster.changed': { status: 409, title: 'Somebody else changed the roster' },
  'supplier.agreed': { status: 409, title: 'This supplier is asked or acts already' },
  'supplier.ended': { status: 409, title: 'This agreement has ended' },
  'person.last-admin': { status: 409, title: 'The last admin can not be removed' },
  'asset.already-claimed': { status: 409, title: 'Another organisation answers for this already' },
  'asset.agreed': { status: 409, title: 'This agreement is recorded already' },
  'asset.difference-changed': { status: 409, title: 'The difference is not the one that was seen' },
  'asset.references-withheld': { status: 409, title: 'References do not go to the upstream here' },
  'asset.replacement-refused': { status: 422, title: 'A line of the file is not right' },
  'asset.shrinks': { status: 409, title: 'More than half would be withdrawn' },
  'asset.state': { status: 409, title: 'The asset is not in a state that allows this' },
  'asset.too-many-waiting': { status: 409, title: 'Too many assets wait for a decision' },
  'application.wrong-step': { status: 409, title: 'This belongs to another step' },
  'application.incomplete': { status: 409, title: 'Something is still missing' },
  'application.unmet': { status: 409, title: 'Not all criteria are met' },
  'application.alone': { status: 403, title: 'This takes a second person' },
  'application.already': { status: 409, title: 'This was done already' },
  'application.closed': { status: 409, title: 'This file does not allow it' },
  'application.grounds': { status: 422, title: 'Say on what grounds' },
  'application.unknown': { status: 422, title: 'The file has no such thing' },
  'application.old-guideline': { status: 409, title: 'Another version of the guideline holds' },
  'application.lapsed-basis': { status: 409, title: 'The legal basis does not hold so long' },
  'application.too-much': { status: 409, title: 'The file holds as much as it may' },
  'application.mail-unreadable': { status: 422, title: 'This is no mail for a file' },
  'application.in-file': { status: 409, title: 'This is decided in the file of the organisation' },
  'evidence.type': { status: 415, title: 'This is not the kind of file that its name says' },
  'node.role': { status: 409, title: 'The role of a node with members stays' },
  'asset.proof-needed': { status: 409, title: 'This must be proven first: it lies in what another has proven' },
  'proof.state': { status: 409, title: 'The proof is not in a state that allows this' },
  'import.running': { status: 409, title: 'Another import is running' },
  'source.unknown': { status: 404, title: 'There is no such source' },
  'source.exists': { status: 409, title: 'A source with this name exists' },
  'source.disabled': { status: 409, title: 'This source is switched off' },
  'intake.empty': { status: 422, title: 'The file is empty' },
  'intake.unreadable': { status: 422, title: 'The file can not be read' },
  'intake.bomb': { status: 422, title: 'The file grows too large when unpacked' },
  'intake.state': { status: 409, title: 'The intake is not in a state that allows this' },
  'intake.spool': { status: 503, title: 'The file could not be kept safely' },
  'finding.state': { status: 409, title: 'The finding is not in a state that allows this' },
  'channel.exists': { status: 409, title: 'This channel exists already' },
  'channel.too-many': { status: 409, title: 'This organisation has as many channels as it may have' },
  'mail.not-configured': { status: 409, title: 'Mail is not set up on this node' },
  'bounce.unreadable': { status: 422, title: 'This is no failure report of a mail server' },
  'bounce.unknown': { status: 404, title: 'This report is about no message of this node' },
  'outbound.refused': { status: 422, title: 'This address can not be reached from the node' },
  'node.set-up': { status: 409, title: 'This node is set up already' },
  'node.folder-in-use': { status: 500, title: 'Another node uses this data folder' },
  'node.database': { status: 500, title: 'The database can not be used' },
  'node.configuration': { status: 500, title: 'The configuration is not valid' },
  'node.busy': { status: 503, title: 'The node is busy; try again' },
  internal: { status: 500, title: 'Something went wrong in the node' },
} as const satisfies Record<string, { status: number; title: string }>

export type ErrorCode = keyof typeof errorCatalogue

/** What is wrong with one field of what was sent; `rule` and `suggestion` when a format's rule says so. */
export interface FieldProblem {
  path: string
  message: string
  rule?: string | undefined
  suggestion?: string | undefined
}

/** A promise that can not be kept. `detail` may be shown to the caller below status 500; `fields` name form fields. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: string | undefined
  readonly fields: readonly FieldProblem[]

  constructor(code: ErrorCode, options: { detail?: string; fields?: readonly FieldProblem[]; cause?: unknown } = {}) {
    super(options.detail ?? errorCatalogue[code].title, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.detail = options.detail
    this.fields = options.fields ?? []
  }

  get status(): number {
    return errorCatalogue[this.code].status
  }
}
