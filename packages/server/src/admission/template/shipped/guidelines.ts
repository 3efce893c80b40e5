// The guideline (leidraad) that a node begins with, by its role: what each side may expect of the other. The operator edits it.
import type { GuidelineBody } from '@schakel/api'

const national: GuidelineBody = {
  title: { nl: 'Leidraad voor samenwerking', en: 'Guideline for working together' },
  text: {
    nl: `Wat u van ons mag verwachten
1. Wij waarschuwen u dag en nacht bij ernstige kwetsbaarheden (High/High).
2. Wij geven door wat wij weten over de AS-nummers, netwerken en domeinen van uw achterban, en niets over die van anderen.
3. Wij zeggen bij elk bericht met wie u het mag delen (TLP) en wat u ermee mag doen (PAP).
4. Wij laten weten wat er met uw meldingen is gebeurd.
5. Wij brengen u in contact met andere schakelorganisaties.

Wat wij van u verwachten
1. U gebruikt de informatie alleen waarvoor u die kreeg en houdt u aan de labels.
2. U behandelt IP-adressen als persoonsgegevens en bewaart ze niet langer dan nodig.
3. U bent dag en nacht bereikbaar en houdt contactpersonen, netwerken en domeinen actueel.
4. U geeft waarschuwingen door aan wie ze aangaan, met wat die eraan kan doen.
5. U deelt terug: incidenten, waarnemingen en wat uw achterban antwoordde. Wederkerigheid is een vereiste.
6. U meldt ons een datalek met onze informatie binnen 24 uur.

Einde
Ieder van ons kan stoppen. Dan ontvangt u niets meer, vervallen uw toegangen, en verwijdert u wat u van ons kreeg, tenzij de wet u het laat bewaren.`,
    en: `What you may expect of us
1. We warn you day and night of severe vulnerabilities (High/High).
2. We pass on what we know of the AS numbers, networks and domains of your constituency, and nothing about those of others.
3. We say with each item with whom you may share it (TLP) and what you may do with it (PAP).
4. We let you know what became of your reports.
5. We bring you in touch with other link organisations.

What we expect of you
1. You use the information only for what you got it for, and keep to the labels.
2. You treat IP addresses as personal data and keep them no longer than needed.
3. You can be reached day and night, and keep contacts, networks and domains true.
4. You pass warnings on to whom they concern, with what they can do about them.
5. You share back: incidents, sightings and what your constituency answered. Reciprocity is required.
6. You tell us of a breach of our information within 24 hours.

The end
Either of us can stop. Then you get nothing more, your ways in are closed, and you delete what you got from us, unless the law lets you keep it.`,
  },
}

const link: GuidelineBody = {
  title: { nl: 'Afspraken met deelnemers', en: 'Agreements with participants' },
  text: {
    nl: `Wat u van ons mag verwachten
1. Wij waarschuwen u als wij iets zien op uw netwerken, domeinen of producten, met wat u eraan kunt doen.
2. Andere deelnemers zien niets over u.
3. Wij vragen nooit om uw wachtwoord. In het portaal staat hoe u ziet of een bericht echt is.

Wat wij van u verwachten
1. U geeft alleen op wat van u is en houdt dat actueel.
2. U zorgt dat wij iemand kunnen bereiken.
3. U laat bij een waarschuwing weten wat u deed. Elk eerlijk antwoord helpt.
4. U deelt onze berichten niet verder dan het label (TLP) toelaat.

Einde
U kunt altijd stoppen. Dan ontvangt u niets meer en wissen wij uw gegevens volgens ons register.`,
    en: `What you may expect of us
1. We warn you when we see something on your networks, domains or products, with what you can do about it.
2. Other participants see nothing about you.
3. We never ask for your password. The portal says how to see whether a message is genuine.

What we expect of you
1. You give only what is yours, and keep it true.
2. You see to it that we can reach somebody.
3. You let us know what you did about a warning. Every honest answer helps.
4. You share our messages no further than the label (TLP) allows.

The end
You can always stop. Then you get nothing more and we delete your data as our register says.`,
  },
}

export const shippedGuidelines: Readonly<Record<'national' | 'link', GuidelineBody>> = { national, link }
