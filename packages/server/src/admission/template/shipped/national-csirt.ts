// How a national centre designates a computer emergency team (CERT or CSIRT).
import type { TemplateBody } from '@schakel/api'
import * as criteria from './criteria.ts'
import { nationalOktt } from './national-oktt.ts'
import * as questions from './questions.ts'

export const nationalCsirt: TemplateBody = {
  ...nationalOktt,
  kind: 'csirt',
  name: { nl: 'Computercrisisteam (CERT of CSIRT)', en: 'Computer emergency team (CERT or CSIRT)' },
  about: {
    nl: 'Voor teams die een sector of bredere groep helpen bij incidenten. U krijgt dreigings- en risico-informatie, dag en nacht waarschuwingen bij ernstige kwetsbaarheden, en aansluiting op het Nationaal Detectie Netwerk.',
    en: 'For teams that help a sector or wider group with incidents. You get threat and risk information, warnings day and night of severe vulnerabilities, and a connection to the National Detection Network.',
  },
  questions: [
    questions.targetGroup,
    questions.served,
    questions.legalPerson,
    questions.register,
    questions.team,
    questions.reached,
  ],
  statutes: null,
  criteria: [criteria.sector, criteria.task, criteria.security, criteria.privacy, criteria.lawful],
  connection: { ...nationalOktt.connection, ndn: 'required' },
}
