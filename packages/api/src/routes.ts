// Every route of the contract as types: what it takes and what it answers; the client and the portal read this.
import type { z } from 'zod'
import type * as c from './index.ts'

type In<T extends z.ZodType> = z.input<T>
type Out<T extends z.ZodType> = z.output<T>
type Page<T extends z.ZodType> = { items: Out<T>[]; next: string | null }
/** A route: `answer` is void for a 204. */
interface Route<Answer, Body = undefined, Query = undefined> {
  answer: Answer
  body: Body
  query: Query
}

/** Method and path → what goes in and what comes out. Paths have their parameters as `:name`. */
export interface Routes {
  'GET /api/v1/node': Route<c.NodeFace>
  'POST /api/v1/setup': Route<Out<typeof c.setUpAnswer>, In<typeof c.setUpRequest>>
  'POST /api/v1/recovery': Route<void, { token: string; password: string }>
  'POST /api/v1/lost-passwords': Route<void, In<typeof c.lostPassword>>
  'POST /api/v1/new-passwords': Route<void, In<typeof c.newPassword>>
  'GET /api/v1/settings': Route<c.Settings>
  'PATCH /api/v1/settings': Route<c.Settings, In<typeof c.settingsChange>>
  'POST /api/v1/settings/mail/check': Route<c.MailCheck, In<typeof c.mailCheckRequest>>
  'GET /api/v1/log': Route<Page<typeof c.logEntry>, undefined, In<typeof c.logQuery>>

  'GET /api/v1/me': Route<c.Me>
  'PATCH /api/v1/me': Route<void, In<typeof c.meChange>>
  'POST /api/v1/me/acting': Route<void, In<typeof c.actFor>>
  'POST /api/v1/me/proofs': Route<void, In<typeof c.proofRequest>>
  'GET /api/v1/today': Route<c.Today>
  'GET /api/v1/desk': Route<c.Desk>

  'GET /api/v1/members': Route<Page<typeof c.memberSummary>, undefined, In<typeof c.memberQuery>>
  'GET /api/v1/members/sectors': Route<Out<typeof c.sectorList>>
  'POST /api/v1/members': Route<c.Member, In<typeof c.memberCreate>>
  'GET /api/v1/members/:id': Route<c.Member>
  'PATCH /api/v1/members/:id': Route<c.Member, In<typeof c.memberChange>>
  'POST /api/v1/members/import': Route<Out<typeof c.memberImportAnswer>, string, { dryRun?: boolean; invite?: boolean }>
  'GET /api/v1/members/:id/people': Route<Page<typeof c.person>, undefined, In<typeof c.personQuery>>
  'PATCH /api/v1/members/:id/people/:personId': Route<void, In<typeof c.personChange>>
  'DELETE /api/v1/members/:id/people/:personId': Route<void>
  'GET /api/v1/members/:id/invitations': Route<Page<typeof c.invitation>, undefined, In<typeof c.invitationQuery>>
  'POST /api/v1/members/:id/invitations': Route<c.Invitation, In<typeof c.invitationCreate>>
  'DELETE /api/v1/members/:id/invitations/:invitationId': Route<void>
  'GET /api/v1/invitations/:token': Route<Out<typeof c.invitationView>>
  'POST /api/v1/invitations/:token/acceptances': Route<void, In<typeof c.invitationAcceptance>>
  'GET /api/v1/members/:id/suppliers': Route<Out<typeof c.supplierList>>
  'POST /api/v1/members/:id/suppliers': Route<c.SupplierAgreement, In<typeof c.supplierAsk>>
  'POST /api/v1/members/:id/suppliers/:agreementId/consents': Route<c.SupplierAgreement>
  'POST /api/v1/members/:id/suppliers/:agreementId/acceptances': Route<c.SupplierAgreement>
  'DELETE /api/v1/members/:id/suppliers/:agreementId': Route<void>
  'GET /api/v1/members/:id/contacts': Route<Page<typeof c.contact>, undefined, In<typeof c.contactQuery>>
  'POST /api/v1/members/:id/contacts': Route<c.Contact, In<typeof c.contactCreate>>
  'PATCH /api/v1/members/:id/contacts/:contactId': Route<c.Contact, In<typeof c.contactChange>>
  'DELETE /api/v1/members/:id/contacts/:contactId': Route<void>
  'POST /api/v1/members/:id/contacts/:contactId/moves': Route<void, In<typeof c.contactMove>>
  'POST /api/v1/members/:id/contacts/confirmations': Route<
    Out<typeof c.contactsConfirmed>,
    In<typeof c.contactsConfirmation>
  >
  'GET /api/v1/contact-questions/:token': Route<Out<typeof c.contactQuestion>>
  'POST /api/v1/contact-questions/:token': Route<void, In<typeof c.contactAnswer>>
  'GET /api/v1/members/:id/roster': Route<c.Roster>
  'PUT /api/v1/members/:id/roster': Route<c.Roster, In<typeof c.rosterChange>>
  'GET /api/v1/members/:id/roster/on-call': Route<c.OnCallAnswer, undefined, In<typeof c.onCallQuery>>
  'GET /api/v1/members/:id/tokens': Route<Page<typeof c.token>, undefined, In<typeof c.tokenQuery>>
  'POST /api/v1/members/:id/tokens': Route<Out<typeof c.tokenMade>, In<typeof c.tokenCreate>>
  'DELETE /api/v1/members/:id/tokens/:tokenId': Route<void>

  'GET /api/v1/members/:id/channels': Route<Page<typeof c.channel>, undefined, In<typeof c.channelQuery>>
  'POST /api/v1/members/:id/channels': Route<Out<typeof c.channelMade>, In<typeof c.channelCreate>>
  'PATCH /api/v1/members/:id/channels/:channelId': Route<Out<typeof c.channel>, In<typeof c.channelChange>>
  'DELETE /api/v1/members/:id/channels/:channelId': Route<void>
  'POST /api/v1/members/:id/channels/:channelId/tests': Route<Out<typeof c.channelTest>>
  'GET /api/v1/channel-confirmations/:token': Route<Out<typeof c.channelConfirmation>>
  'POST /api/v1/channel-confirmations/:token': Route<void>
  'GET /api/v1/deliveries': Route<Page<typeof c.deliveryRow>, undefined, In<typeof c.deliveryQuery>>
  'POST /api/v1/deliveries/bounces': Route<c.BounceTaken, Blob>

  'GET /api/v1/admission-templates': Route<{ items: c.AdmissionTemplate[] }>
  'PUT /api/v1/admission-templates/:key': Route<c.AdmissionTemplate, In<typeof c.templateChange>>
  'GET /api/v1/admission-templates/:key/guideline': Route<c.Guideline>
  'PUT /api/v1/admission-templates/:key/guideline': Route<c.Guideline, In<typeof c.guidelineChange>>
  'POST /api/v1/applications': Route<Out<typeof c.applicationAsked>, In<typeof c.applicationCreate>>
  'GET /api/v1/application-confirmations/:token': Route<Out<typeof c.applicationConfirmation>>
  'POST /api/v1/application-confirmations/:token': Route<Out<typeof c.applicationConfirmed>>
  'GET /api/v1/applications': Route<Page<typeof c.applicationSummary>, undefined, In<typeof c.applicationQuery>>
  'GET /api/v1/applications/:id': Route<c.Application>
  'GET /api/v1/applications/:id/history': Route<Page<typeof c.historyEntry>, undefined, In<typeof c.historyQuery>>
  'POST /api/v1/applications/:id/actions': Route<c.Application, In<typeof c.applicationAction>>
  'POST /api/v1/applications/:id/evidence': Route<c.Evidence, Blob, In<typeof c.evidenceQuery>>
  'GET /api/v1/register': Route<Page<typeof c.registerEntry>, undefined, In<typeof c.registerQuery>>
  'POST /api/v1/register/rebasing': Route<Out<typeof c.rebased>, In<typeof c.rebasing>>

  'GET /api/v1/assets': Route<Page<typeof c.asset>, undefined, In<typeof c.assetQuery>>
  'GET /api/v1/assets/upstream': Route<c.UpstreamExport, undefined, In<typeof c.upstreamQuery>>
  'POST /api/v1/assets/upstream': Route<Out<typeof c.upstreamHandedOver>, In<typeof c.upstreamHandOver>>
  'POST /api/v1/assets/agreements': Route<Out<typeof c.assetAgreement>, In<typeof c.assetAgreementCreate>>
  'DELETE /api/v1/assets/agreements/:id': Route<undefined>
  'GET /api/v1/members/:id/assets': Route<Page<typeof c.asset>, undefined, In<typeof c.assetQuery>>
  'POST /api/v1/members/:id/assets': Route<c.AssetDeclared, In<typeof c.assetCreate>>
  'PUT /api/v1/members/:id/assets': Route<
    Out<typeof c.assetReplaceAnswer>,
    string,
    { dryRun?: boolean; expect?: string; confirmShrink?: boolean }
  >
  'PATCH /api/v1/members/:id/assets/:assetId': Route<c.Asset, In<typeof c.assetChange>>
  'GET /api/v1/members/:id/assets/overlaps': Route<
    Out<typeof c.assetOverlapList>,
    undefined,
    In<typeof c.assetOverlapQuery>
  >
  'POST /api/v1/members/:id/assets/import': Route<Out<typeof c.assetImportAnswer>, string, { dryRun?: boolean }>
  'GET /api/v1/members/:id/assets/:assetId/overlaps': Route<Out<typeof c.assetOverlapList>>
  'POST /api/v1/members/:id/assets/:assetId/decisions': Route<c.Asset, In<typeof c.assetDecision>>
  'GET /api/v1/members/:id/assets/:assetId/proofs': Route<c.AssetProofList>
  'POST /api/v1/members/:id/assets/:assetId/proofs': Route<c.AssetProof, In<typeof c.proofStart>>
  'POST /api/v1/members/:id/assets/:assetId/proofs/:proofId/check': Route<c.AssetProof, In<typeof c.proofCheck>>
  'POST /api/v1/members/:id/assets/:assetId/question': Route<c.Asset, In<typeof c.questionAnswer>>

  'GET /api/v1/sources': Route<Page<typeof c.source>, undefined, In<typeof c.sourceQuery>>
  'POST /api/v1/sources': Route<c.Source, In<typeof c.sourceCreate>>
  'GET /api/v1/sources/:id': Route<c.Source>
  'PATCH /api/v1/sources/:id': Route<c.Source, In<typeof c.sourceChange>>
  'GET /api/v1/intakes': Route<Page<typeof c.intake>, undefined, In<typeof c.intakeQuery>>
  'POST /api/v1/intakes': Route<
    c.IntakeAnswer,
    Blob,
    { source: string; filename?: string; reportType?: string; wait?: boolean; again?: boolean }
  >
  'GET /api/v1/intakes/:id': Route<c.Intake>
  'DELETE /api/v1/intakes/:id': Route<Out<typeof c.undoAnswer>, undefined, In<typeof c.undoRequest>>
  'GET /api/v1/intakes/:id/rejects': Route<Page<typeof c.reject>, undefined, In<typeof c.rejectQuery>>
  'GET /api/v1/intakes/:id/preview': Route<c.WavePreview>
  'POST /api/v1/intakes/:id/forwarding': Route<c.Intake, In<typeof c.waveAction>>

  'GET /api/v1/findings': Route<Page<typeof c.finding>, undefined, FindingQuery>
  'GET /api/v1/findings/chart': Route<c.FindingChart, undefined, In<typeof c.findingChartQuery>>
  'GET /api/v1/findings/:id': Route<c.FindingDetail>
  'POST /api/v1/findings/:id/responses': Route<Out<typeof c.responseAnswer>, In<typeof c.responseCreate>>
  'DELETE /api/v1/findings/:id/responses/:responseId': Route<void>
  'GET /api/v1/answers/:token': Route<Out<typeof c.answerLinkView>>
  'POST /api/v1/answers/:token': Route<Out<typeof c.answerGiven>, In<typeof c.responseCreate>>
  'DELETE /api/v1/answers/:token': Route<void>
  'GET /api/v1/items/:id/releases': Route<Page<typeof c.release>, undefined, In<typeof c.releaseQuery>>
}

type FindingQuery = Omit<In<typeof c.findingQuery>, 'needsAnswer'> & { needsAnswer?: boolean }
export type RouteName = keyof Routes
