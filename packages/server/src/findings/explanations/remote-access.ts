// Ways to steer a computer from afar that are open to the internet.
import type { Explanation } from './explanation.ts'

export const remoteAccess: readonly Explanation[] = [
  {
    issues: ['open-rdp'],
    nl: {
      title: 'Bureaublad op afstand is bereikbaar vanaf internet',
      what: 'Iedereen op internet kan bij het inlogscherm van een van uw Windows-computers. Aanvallers proberen daar dag en nacht wachtwoorden.',
      why: 'Wie binnenkomt, zit achter uw computer alsof hij er is. Veel gijzelsoftware komt zo binnen.',
      certainty: 'Zeker. De bron zag het inlogscherm zelf. Of er al iemand binnen is, weten wij niet.',
      steps: [
        { lead: 'Sluit poort {port} in uw firewall', rest: 'voor verkeer van buiten.' },
        { lead: 'Laat thuiswerkers via de VPN inloggen', rest: 'met een tweede stap, zoals een code of sleutel.' },
        { lead: 'Kijk in het logboek', rest: 'naar vreemde aanmeldingen. Ziet u er een? Kies “Hulp nodig”.' },
      ],
      check:
        'Zet uw telefoon op 4G en open Extern bureaublad naar {address}. Krijgt u geen verbinding? Dan is het goed.',
    },
    en: {
      title: 'Remote desktop can be reached from the internet',
      what: 'Anybody on the internet can reach the sign-in screen of one of your Windows computers. Attackers try passwords there day and night.',
      why: 'Whoever gets in sits at your computer as if they were there. Much ransomware gets in this way.',
      certainty:
        'Certain. The source saw the sign-in screen itself. Whether somebody is inside already we do not know.',
      steps: [
        { lead: 'Close port {port} in your firewall', rest: 'for traffic from outside.' },
        { lead: 'Let people at home sign in through the VPN', rest: 'with a second step, such as a code or key.' },
        { lead: 'Look in the log', rest: 'for strange sign-ins. Do you see one? Choose “Need help”.' },
      ],
      check: 'Put your phone on 4G and open Remote Desktop to {address}. No connection? Then it is solved.',
    },
  },
  {
    issues: ['open-vnc', 'open-ard'],
    nl: {
      title: 'Een scherm is op afstand over te nemen',
      what: 'Op {address} staat een programma open waarmee iemand een computer op afstand bedient.',
      why: 'Zulke programma’s hebben vaak een zwak of geen wachtwoord. Wie binnenkomt, ziet en doet alles wat u kunt.',
      certainty: 'Zeker. De bron kreeg zelf antwoord van het programma. Of iemand is binnengekomen, weten wij niet.',
      steps: [
        { lead: 'Sluit poort {port} in uw firewall', rest: 'voor verkeer van buiten.' },
        { lead: 'Laat toegang alleen via de VPN toe', rest: 'en zet een sterk wachtwoord op het programma.' },
        { lead: 'Verwijder het programma', rest: 'als u het niet gebruikt.' },
      ],
      check: 'Probeer vanaf 4G te verbinden met {address}. Lukt dat niet? Dan is het goed.',
    },
    en: {
      title: 'A screen can be taken over from afar',
      what: 'On {address} a program is open that lets somebody steer a computer from afar.',
      why: 'Such programs often have a weak password or none. Whoever gets in sees and does all that you can.',
      certainty: 'Certain. The source got an answer from the program itself. Whether anybody got in we do not know.',
      steps: [
        { lead: 'Close port {port} in your firewall', rest: 'for traffic from outside.' },
        { lead: 'Allow access through the VPN only', rest: 'and set a strong password on the program.' },
        { lead: 'Remove the program', rest: 'if you do not use it.' },
      ],
      check: 'Try to connect to {address} from 4G. No connection? Then it is solved.',
    },
  },
  {
    issues: ['open-smb'],
    nl: {
      title: 'Gedeelde Windows-mappen zijn bereikbaar vanaf internet',
      what: 'Op {address} is bestandsdeling (SMB) open voor iedereen op internet.',
      why: 'Bestanden kunnen uitlekken. Ook verspreidt gijzelsoftware zich via deze dienst.',
      certainty: 'Zeker. De bron kreeg zelf antwoord. Of er bestanden zijn gelezen, weten wij niet.',
      steps: [
        { lead: 'Sluit poort 445 en 139 in uw firewall', rest: 'voor al het verkeer van en naar internet.' },
        { lead: 'Zet SMB versie 1 uit', rest: 'op alle computers; die versie is onveilig.' },
        { lead: 'Deel bestanden via de VPN', rest: 'of via een dienst met een tweede stap bij het inloggen.' },
      ],
      check: 'Vraag iemand buiten uw netwerk om poort 445 op {address} te proberen. Geen antwoord? Dan is het goed.',
    },
    en: {
      title: 'Shared Windows folders can be reached from the internet',
      what: 'On {address} file sharing (SMB) is open to anybody on the internet.',
      why: 'Files can leak. Ransomware also spreads through this service.',
      certainty: 'Certain. The source got an answer itself. Whether files were read we do not know.',
      steps: [
        { lead: 'Close ports 445 and 139 in your firewall', rest: 'for all traffic from and to the internet.' },
        { lead: 'Switch SMB version 1 off', rest: 'on all computers; that version is unsafe.' },
        { lead: 'Share files through the VPN', rest: 'or a service with a second step at sign-in.' },
      ],
      check: 'Ask somebody outside your network to try port 445 on {address}. No answer? Then it is solved.',
    },
  },
]
