// How a national centre designates a partnership whose evident task is to inform others (OKTT).
import type { TemplateBody } from '@schakel/api'
import * as criteria from './criteria.ts'
import * as flows from './flows.ts'
import { legalBases } from './legal-bases.ts'
import * as questions from './questions.ts'
import { statutes } from './statutes.ts'

export const nationalOktt: TemplateBody = {
  kind: 'oktt',
  name: { nl: 'Schakelorganisatie (OKTT)', en: 'Link organisation (OKTT)' },
  about: {
    nl: 'Voor samenwerkingsverbanden van een sector, regio of keten die tot taak hebben om anderen te informeren. U krijgt dreigings- en risico-informatie, dag en nacht waarschuwingen bij ernstige kwetsbaarheden, en aansluiting op het Nationaal Detectie Netwerk. Wederkerigheid hoort erbij: u deelt terug wat uw achterban ziet.',
    en: 'For partnerships of a sector, region or chain whose task it is to inform others. You get threat and risk information, warnings day and night of severe vulnerabilities, and a connection to the National Detection Network. Reciprocity belongs to it: you share back what your constituency sees.',
  },
  experiences: [],
  questions: [
    questions.targetGroup,
    questions.served,
    questions.legalPerson,
    questions.register,
    questions.task,
    questions.reached,
  ],
  statutes,
  criteria: [criteria.task, criteria.security, criteria.privacy, criteria.lawful],
  flows: [flows.findings, flows.indicators, flows.advisories, flows.reports],
  judges: 2,
  clock: { from: 10, target: 15 },
  questionDays: 10,
  objectionDays: 42,
  legalBases,
  connection: { guideline: true, contacts: 2, assets: true, ndn: 'offered', channels: true },
  covers: ['finding', 'advisory', 'publication', 'report'],
  reviewMonths: 12,
}
