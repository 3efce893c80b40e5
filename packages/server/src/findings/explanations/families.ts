// The texts of a family: for every problem that has no text of its own.
import type { Family } from '../classification/index.ts'
import type { Explanation } from './explanation.ts'

export const familyTexts: Record<Family, Explanation> = {
  exposure: {
    issues: [],
    nl: {
      title: 'Een dienst is bereikbaar vanaf internet',
      what: 'Op {address} geeft een dienst antwoord op poort {port} aan iedereen op internet.',
      why: 'Aanvallers zoeken dag en nacht naar zulke diensten. Vaak hoeven alleen uw eigen mensen erbij te kunnen.',
      certainty: 'Zeker. De bron kreeg zelf antwoord van de dienst. Of iemand er misbruik van maakt, weten wij niet.',
      steps: [
        { lead: 'Kijk welke dienst dit is', rest: 'en of zij vanaf internet bereikbaar moet zijn.' },
        {
          lead: 'Sluit poort {port} in uw firewall',
          rest: 'voor verkeer van buiten, of laat alleen adressen toe die u kent.',
        },
        { lead: 'Werk de software bij', rest: 'en zet een sterk wachtwoord op de dienst als zij open moet blijven.' },
      ],
      check:
        'Probeer de dienst te bereiken vanaf een ander netwerk, zoals uw telefoon op 4G. Krijgt u geen verbinding? Dan is het goed.',
    },
    en: {
      title: 'A service can be reached from the internet',
      what: 'On {address} a service answers anybody on the internet on port {port}.',
      why: 'Attackers look for such services day and night. Often only your own people need to reach it.',
      certainty: 'Certain. The source got an answer from the service itself. Whether anybody abuses it we do not know.',
      steps: [
        { lead: 'Find out which service this is', rest: 'and whether it must be reachable from the internet.' },
        {
          lead: 'Close port {port} in your firewall',
          rest: 'for traffic from outside, or allow only addresses that you know.',
        },
        { lead: 'Update the software', rest: 'and set a strong password if the service must stay open.' },
      ],
      check:
        'Try to reach the service from another network, such as your phone on 4G. No connection? Then it is solved.',
    },
  },
  vulnerability: {
    issues: [],
    nl: {
      title: 'Een systeem heeft een bekend lek',
      what: 'Op {address} draait software waarin een bekend lek zit.',
      why: 'Voor bekende lekken bestaan kant-en-klare aanvallen. Wie het lek gebruikt, kan gegevens inzien of het systeem overnemen.',
      certainty:
        'Vrij zeker. De bron zag de versie of het gedrag van de software. Of het lek al is gebruikt, weten wij niet.',
      steps: [
        { lead: 'Plaats de update', rest: 'van de maker van de software, of vraag uw leverancier dat te doen.' },
        { lead: 'Kan dat niet meteen?', rest: 'Sluit het systeem dan af voor verkeer van internet.' },
        {
          lead: 'Kijk in de logboeken',
          rest: 'naar vreemde aanmeldingen of nieuwe bestanden. Ziet u die? Kies “Hulp nodig”.',
        },
      ],
      check: 'Vergelijk het versienummer met het advies van de maker. Onze bron kijkt bij de volgende scan weer.',
    },
    en: {
      title: 'A system has a known weakness',
      what: 'On {address} runs software with a known weakness.',
      why: 'Ready-made attacks exist for known weaknesses. Whoever uses it can read data or take over the system.',
      certainty:
        'Fairly certain. The source saw the version or the behaviour of the software. Whether it was used already we do not know.',
      steps: [
        { lead: 'Install the update', rest: 'of the maker of the software, or ask your supplier to do it.' },
        { lead: 'Not possible at once?', rest: 'Then close the system off from the internet.' },
        { lead: 'Look in the logs', rest: 'for strange sign-ins or new files. Do you see any? Choose “Need help”.' },
      ],
      check: 'Compare the version with the maker’s advice. Our source looks again at the next scan.',
    },
  },
  infection: {
    issues: [],
    nl: {
      title: 'Een apparaat is besmet met {malware}',
      what: 'Vanaf {address} zocht een apparaat contact met een computer van criminelen. Dat doet een apparaat dat besmet is.',
      why: 'Criminelen kunnen het apparaat op afstand gebruiken. Zij kunnen meelezen, wachtwoorden stelen of anderen aanvallen.',
      certainty:
        'Vrij zeker. De bron ontving het verkeer zelf. Achter één adres kunnen meer apparaten zitten; welk het is, weten wij niet.',
      steps: [
        {
          lead: 'Zoek het apparaat',
          rest: 'dat op het genoemde tijdstip dit verkeer stuurde, met het logboek van uw router of firewall.',
        },
        {
          lead: 'Haal het van het netwerk',
          rest: 'en laat het onderzoeken. Wis het niet voordat u weet wat er is gebeurd.',
        },
        {
          lead: 'Zet het opnieuw op',
          rest: 'vanaf een schone installatie en verander de wachtwoorden die erop gebruikt zijn.',
        },
      ],
      check:
        'Komt er zeven dagen geen nieuw bericht? Dan is het verkeer niet meer gezien. Kijk ook zelf in het logboek.',
    },
    en: {
      title: 'A device is infected with {malware}',
      what: 'From {address} a device contacted a computer of criminals. An infected device does that.',
      why: 'Criminals can use the device from afar. They can read along, steal passwords or attack others.',
      certainty:
        'Fairly certain. The source received the traffic itself. More devices can be behind one address; which one it is we do not know.',
      steps: [
        {
          lead: 'Find the device',
          rest: 'that sent this traffic at the given time, with the log of your router or firewall.',
        },
        {
          lead: 'Take it off the network',
          rest: 'and have it examined. Do not wipe it before you know what happened.',
        },
        { lead: 'Install it anew', rest: 'from a clean source and change the passwords that were used on it.' },
      ],
      check: 'No new notice for seven days? Then the traffic was no longer seen. Look in the log yourself as well.',
    },
  },
  compromise: {
    issues: [],
    nl: {
      title: 'Een systeem lijkt overgenomen',
      what: 'Op {address} zag de bron sporen van een aanvaller, zoals een vreemde pagina, een achterdeur of een verbinding van criminelen.',
      why: 'Wie een systeem heeft overgenomen, kan gegevens stelen, anderen aanvallen of alles op slot zetten.',
      certainty: 'Vrij zeker. De bron zag het spoor zelf. Hoe lang het er al is en wat er is gestolen, weten wij niet.',
      steps: [
        { lead: 'Haal het systeem van internet', rest: 'maar zet het niet uit: dan gaan sporen verloren.' },
        {
          lead: 'Vraag hulp',
          rest: 'van uw leverancier of kies hier “Hulp nodig”. Laat onderzoeken hoe de aanvaller binnenkwam.',
        },
        { lead: 'Herstel vanaf een schone kopie', rest: 'plaats alle updates en verander alle wachtwoorden.' },
      ],
      check:
        'Laat iemand die het systeem kent nakijken of de sporen weg zijn. Onze bron kijkt weer bij de volgende ronde.',
    },
    en: {
      title: 'A system seems to be taken over',
      what: 'On {address} the source saw traces of an attacker, such as a strange page, a back door or a connection of criminals.',
      why: 'Whoever has taken over a system can steal data, attack others or lock everything.',
      certainty:
        'Fairly certain. The source saw the trace itself. How long it has been there and what was stolen we do not know.',
      steps: [
        { lead: 'Take the system off the internet', rest: 'but do not switch it off: traces would be lost.' },
        {
          lead: 'Ask for help',
          rest: 'from your supplier or choose “Need help” here. Have it examined how the attacker got in.',
        },
        { lead: 'Restore from a clean copy', rest: 'install all updates and change all passwords.' },
      ],
      check:
        'Let somebody who knows the system check that the traces are gone. Our source looks again in its next round.',
    },
  },
  attack: {
    issues: [],
    nl: {
      title: 'Er is een aanval gezien waar uw adres bij hoort',
      what: 'De bron zag een aanval of poging daartoe waarin {address} voorkomt.',
      why: 'Komt de aanval van uw adres, dan is daar waarschijnlijk iets besmet of verkeerd ingesteld. Bent u het doel, dan kan uw dienst uitvallen.',
      certainty: 'Vrij zeker. De bron ontving het verkeer zelf. Een afzender kan soms worden nagemaakt.',
      steps: [
        { lead: 'Kijk in het logboek', rest: 'van uw firewall wat er op dat tijdstip gebeurde.' },
        { lead: 'Zoek het apparaat', rest: 'dat het verkeer stuurde of ontving, en laat het nakijken.' },
        { lead: 'Bel uw internetaanbieder', rest: 'als uw verbinding overbelast raakt.' },
      ],
      check:
        'Ziet u het verkeer niet meer in uw logboek en krijgt u zeven dagen geen nieuw bericht? Dan is het voorbij.',
    },
    en: {
      title: 'An attack was seen in which your address plays a part',
      what: 'The source saw an attack, or an attempt, in which {address} occurs.',
      why: 'If the attack comes from your address, something there is probably infected or set up wrongly. If you are the target, your service can fail.',
      certainty: 'Fairly certain. The source received the traffic itself. A sender can sometimes be forged.',
      steps: [
        { lead: 'Look in the log', rest: 'of your firewall at what happened at that time.' },
        { lead: 'Find the device', rest: 'that sent or received the traffic, and have it checked.' },
        { lead: 'Call your internet provider', rest: 'if your connection is overloaded.' },
      ],
      check: 'Is the traffic gone from your log, and no new notice for seven days? Then it is over.',
    },
  },
  list: {
    issues: [],
    nl: {
      title: 'Uw adres staat in een rapport',
      what: 'De bron noemt {address} in een rapport. Dat hoeft geen probleem te zijn.',
      why: 'U weet het best of dit klopt en of het zo hoort.',
      certainty: 'De bron zag het adres zelf. Wat het voor u betekent, weten wij niet.',
      steps: [
        { lead: 'Lees het bewijs', rest: 'en kijk of u het systeem herkent.' },
        { lead: 'Hoort het zo?', rest: 'Kies dan “Risico aanvaard” of “Vals alarm”.' },
      ],
      check: 'Staat het adres er niet meer in, dan zeggen wij dat hier.',
    },
    en: {
      title: 'Your address is in a report',
      what: 'The source names {address} in a report. That need not be a problem.',
      why: 'You know best whether this is right and as it should be.',
      certainty: 'The source saw the address itself. What it means for you we do not know.',
      steps: [
        { lead: 'Read the evidence', rest: 'and see whether you know the system.' },
        { lead: 'Is it as it should be?', rest: 'Then choose “Risk accepted” or “False positive”.' },
      ],
      check: 'When the address is no longer in it, we say so here.',
    },
  },
}
