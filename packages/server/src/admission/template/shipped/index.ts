// The templates that a node begins with, by the role of the node: one line each.
import type { TemplateBody } from '@schakel/api'
import { linkParticipant } from './link-participant.ts'
import { nationalCsirt } from './national-csirt.ts'
import { nationalOktt } from './national-oktt.ts'

export interface ShippedTemplate {
  readonly key: string
  readonly role: 'national' | 'link'
  readonly body: TemplateBody
}

export const shippedTemplates: readonly ShippedTemplate[] = [
  { key: 'national-oktt', role: 'national', body: nationalOktt },
  { key: 'national-csirt', role: 'national', body: nationalCsirt },
  { key: 'link-participant', role: 'link', body: linkParticipant },
]
