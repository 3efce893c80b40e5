// What is assessed: task and target group, security, privacy, confidentiality and lawful use (the guide, "toetsingscriteria").
import type { TemplateBody } from '@schakel/api'

type Criterion = TemplateBody['criteria'][number]

export const task: Criterion = {
  id: 'task',
  title: { nl: 'Taak is objectief kenbaar', en: 'The task is objectively known' },
  asks: {
    nl: 'De statuten of een ander document noemen het informeren van anderen over dreigingen, incidenten en kwetsbaarheden als taak. De doelgroep is afgebakend.',
    en: 'The statutes or another document name informing others of threats, incidents and vulnerabilities as a task. The target group is marked out.',
  },
  documents: [
    { nl: 'Statuten', en: 'Statutes' },
    { nl: 'Uittreksel van de Kamer van Koophandel', en: 'Extract of the trade register' },
    { nl: 'Regels voor wie deelnemer kan zijn', en: 'Rules on who can be a participant' },
  ],
}

export const security: Criterion = {
  id: 'security',
  title: { nl: 'Informatiebeveiliging is op orde', en: 'Information security is in order' },
  asks: {
    nl: 'U toont aan welke maatregelen uw netwerk- en informatiesystemen beschermen.',
    en: 'You show which measures protect your network and information systems.',
  },
  documents: [
    { nl: 'Beveiligingsbeleid, ISO 27001 of BIO', en: 'Security policy, ISO 27001 or equal' },
    { nl: 'Toegang en tweede stap bij inloggen', en: 'Access and second factor' },
    { nl: 'Wat er gelogd wordt en wie dat inziet', en: 'What is logged and who looks at it' },
    { nl: 'Incidentenplan en meldplan voor datalekken', en: 'Plan for incidents and for data breaches' },
    { nl: 'Lijst van leveranciers en waar systemen staan', en: 'List of suppliers and where systems are' },
  ],
}

export const privacy: Criterion = {
  id: 'privacy',
  title: { nl: 'Privacy en AVG op orde', en: 'Privacy and GDPR in order' },
  asks: {
    nl: 'U behandelt IP-adressen als persoonsgegevens en kunt voor elke stroom van informatie uitleggen wat u ermee doet.',
    en: 'You treat IP addresses as personal data and can explain for each flow of information what you do with it.',
  },
  documents: [
    { nl: 'Privacybeleid', en: 'Privacy policy' },
    { nl: 'Register van verwerkingen', en: 'Register of processing' },
    { nl: 'Grondslag en belangenafweging, of DPIA', en: 'Basis and balance of interests, or DPIA' },
    { nl: 'Bewaartermijnen en rechten van betrokkenen', en: 'Retention and rights of data subjects' },
  ],
}

export const lawful: Criterion = {
  id: 'lawful',
  title: { nl: 'Vertrouwelijk en rechtmatig', en: 'Confidential and lawful' },
  asks: {
    nl: 'U gebruikt de informatie alleen waarvoor u die kreeg, houdt u aan TLP en hebt daar afspraken over met wie u bedient.',
    en: 'You use the information only for what you got it for, keep to TLP and have agreements on that with those whom you serve.',
  },
  documents: [
    { nl: 'Overeenkomst met deelnemers over TLP en gebruik', en: 'Agreement with participants on TLP and use' },
    { nl: 'Geheimhouding en screening van mensen', en: 'Confidentiality and screening of people' },
  ],
}

export const sector: Criterion = {
  id: 'sector',
  title: { nl: 'Dient een hele sector of bredere groep', en: 'Serves a whole sector or a wider group' },
  asks: {
    nl: 'Het team helpt bij incidenten en dient een hele sector of een bredere groep dan één organisatie.',
    en: 'The team helps with incidents and serves a whole sector or a group wider than one organisation.',
  },
  documents: [{ nl: 'RFC 2350 van het team', en: 'RFC 2350 of the team' }],
}

export const participation: Criterion = {
  id: 'participation',
  title: { nl: 'Hoort bij onze doelgroep', en: 'Belongs to our target group' },
  asks: {
    nl: 'De organisatie past bij wie wij bedienen, en degene die aanvraagt mag dat namens haar doen.',
    en: 'The organisation fits whom we serve, and the one who applies may do so on its behalf.',
  },
  documents: [{ nl: 'Uittreksel van de Kamer van Koophandel', en: 'Extract of the trade register' }],
}
