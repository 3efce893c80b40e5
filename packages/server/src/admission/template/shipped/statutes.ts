// Help for who works together without a legal person, with a sentence for its statutes (the guide, "nog geen rechtsvorm?").
import type { TemplateBody } from '@schakel/api'

export const statutes: TemplateBody['statutes'] = {
  help: {
    nl: 'Werkt u samen zonder rechtspersoon? Richt dan bijvoorbeeld een stichting of een vereniging op. Zet in de statuten dat u tot taak hebt om anderen te informeren over dreigingen, incidenten en kwetsbaarheden, en voor wie u dat doet. U kunt intussen verder met de kennismaking. Wij brengen u graag in contact met organisaties die dit eerder deden.',
    en: 'Do you work together without a legal person? Then set up a foundation or an association, for instance. Put in the statutes that it is your task to inform others of threats, incidents and vulnerabilities, and whom you serve. Meanwhile the introduction can go on. We gladly bring you in touch with organisations that did this before.',
  },
  sentence: {
    nl: 'De stichting heeft onder andere tot taak om organisaties in [uw doelgroep] te informeren over dreigingen, incidenten en kwetsbaarheden die hun netwerk- en informatiesystemen raken, en doet daarvoor alles wat nodig en passend is.',
    en: 'The foundation has, among others, the task of informing organisations in [your target group] of threats, incidents and vulnerabilities that concern their network and information systems, and does all that is needed and fitting for it.',
  },
}
