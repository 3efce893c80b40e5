// The flows of information whose processing of personal data an applicant explains.
import type { TemplateBody } from '@schakel/api'

type Flow = TemplateBody['flows'][number]

export const findings: Flow = {
  kind: 'finding',
  about: {
    nl: 'Bevindingen: IP-adressen, domeinen en tijden van systemen die besmet of kwetsbaar zijn. Leg uit: wie ziet ze, waarvoor, op welke grondslag, hoe lang bewaart u ze, en wie krijgt ze van u?',
    en: 'Findings: IP addresses, domains and times of systems that are infected or vulnerable. Explain: who sees them, what for, on which basis, how long do you keep them, and who gets them from you?',
  },
}
export const indicators: Flow = {
  kind: 'indicators',
  about: {
    nl: 'Indicatoren (NDN): adressen en namen die bij een aanval horen. Leg uit: waar zoekt u ermee, wie ziet de treffers, en wat deelt u terug?',
    en: 'Indicators (NDN): addresses and names that belong to an attack. Explain: where do you search with them, who sees the hits, and what do you share back?',
  },
}
export const advisories: Flow = {
  kind: 'advisory',
  about: {
    nl: 'Beveiligingsadviezen en alarmen: namen en nummers van wie u waarschuwt. Leg uit: hoe houdt u die bij en wie kan erbij?',
    en: 'Advisories and alerts: names and numbers of whom you warn. Explain: how do you keep them true and who can reach them?',
  },
}
export const reports: Flow = {
  kind: 'report',
  about: {
    nl: 'Meldingen die u terugdeelt. Leg uit: hoe haalt u er namen en herkenbare gegevens uit?',
    en: 'Reports that you share back. Explain: how do you take names and recognisable data out of them?',
  },
}
