// Old and small services that answer anybody, with which others are flooded: a row each in both languages.
import { service } from './service-row.ts'

export const answeringServices = [
  service(
    'open-slp',
    [
      'De dienstengids (SLP)',
      'SLP, dat zegt welke diensten er zijn,',
      'Met een klein berichtje krijgen aanvallers een heel groot antwoord, gericht op een ander.',
      'Zet SLP uit',
      'en sluit poort 427. Op VMware: werk ESXi bij.',
    ],
    [
      'The service guide (SLP)',
      'SLP, which says which services there are,',
      'With a small message attackers get a very large answer, aimed at someone else.',
      'Switch SLP off',
      'and close port 427. On VMware: update ESXi.',
    ],
  ),
  service(
    'open-ntp-monitor',
    [
      'Een klok die te veel vertelt (NTP monlist)',
      'een NTP-klok die de opdracht “monlist” nog aanneemt',
      'Aanvallers krijgen een antwoord dat honderden keren groter is, gericht op een ander.',
      'Zet “disable monitor” in ntp.conf',
      'of werk NTP bij naar 4.2.7p26 of nieuwer.',
    ],
    [
      'A clock that tells too much (NTP monlist)',
      'an NTP clock that still takes the command “monlist”',
      'Attackers get an answer hundreds of times larger, aimed at someone else.',
      'Put “disable monitor” in ntp.conf',
      'or update NTP to 4.2.7p26 or newer.',
    ],
  ),
  service(
    'open-ldap-udp',
    [
      'De adreslijst over UDP (CLDAP)',
      'CLDAP, waarmee computers de Windows-adreslijst vragen,',
      'Met een klein berichtje krijgen aanvallers een groot antwoord, gericht op een ander.',
      'Sluit UDP-poort 389',
      'voor verkeer van buiten. Binnen blijft alles werken.',
    ],
    [
      'The directory over UDP (CLDAP)',
      'CLDAP, with which computers ask the Windows directory,',
      'With a small message attackers get a large answer, aimed at someone else.',
      'Close UDP port 389',
      'to traffic from outside. Inside all keeps working.',
    ],
  ),
  service(
    'open-chargen',
    [
      'Chargen',
      'Chargen, een oude testdienst die tekens blijft sturen,',
      'Niemand gebruikt het nog, behalve aanvallers om anderen plat te leggen.',
      'Zet Chargen uit',
      'in inetd, op de printer of bij de Windows-onderdelen.',
    ],
    [
      'Chargen',
      'Chargen, an old test service that keeps sending characters,',
      'Nobody uses it any more, except attackers to flood others.',
      'Switch Chargen off',
      'in inetd, on the printer or among the Windows features.',
    ],
  ),
  service(
    'open-qotd',
    [
      'De spreuk van de dag (QOTD)',
      'QOTD, een oude testdienst die een spreuk stuurt,',
      'Niemand gebruikt het nog, behalve aanvallers om anderen plat te leggen.',
      'Zet QOTD uit',
      'bij de eenvoudige TCP/IP-diensten van Windows.',
    ],
    [
      'The quote of the day (QOTD)',
      'QOTD, an old test service that sends a quote,',
      'Nobody uses it any more, except attackers to flood others.',
      'Switch QOTD off',
      'among the simple TCP/IP services of Windows.',
    ],
  ),
  service(
    'open-portmapper',
    [
      'De poortgids (portmapper)',
      'de portmapper, die zegt op welke poort een dienst zit,',
      'Zij wijst aanvallers de weg en is te misbruiken om anderen plat te leggen.',
      'Zet rpcbind uit',
      'als u geen NFS deelt, en sluit anders poort 111.',
    ],
    [
      'The port guide (portmapper)',
      'the portmapper, which says on which port a service sits,',
      'It shows attackers the way and can be abused to flood others.',
      'Switch rpcbind off',
      'if you share no NFS, and else close port 111.',
    ],
  ),
  service(
    'open-netbios',
    [
      'NetBIOS',
      'NetBIOS, waarmee Windows-computers hun naam zeggen,',
      'Het verklapt namen van computers en gebruikers, en is te misbruiken tegen anderen.',
      'Zet NetBIOS over TCP/IP uit',
      'op de netwerkkaart die aan internet zit.',
    ],
    [
      'NetBIOS',
      'NetBIOS, with which Windows computers say their name,',
      'It gives away names of computers and users, and can be abused against others.',
      'Switch NetBIOS over TCP/IP off',
      'on the network card that faces the internet.',
    ],
  ),
  service(
    'open-mdns',
    [
      'De naamdienst van het lokale netwerk (mDNS)',
      'mDNS, waarmee printers en tv’s zich bekendmaken,',
      'Het verklapt welke apparaten u hebt, en is te misbruiken tegen anderen.',
      'Laat mDNS alleen binnen antwoorden',
      'en sluit UDP-poort 5353 naar buiten.',
    ],
    [
      'The name service of the local network (mDNS)',
      'mDNS, with which printers and televisions make themselves known,',
      'It gives away which devices you have, and can be abused against others.',
      'Let mDNS answer inside only',
      'and close UDP port 5353 to outside.',
    ],
  ),
  service(
    'open-stun',
    [
      'STUN',
      'STUN, dat helpt bij beeldbellen,',
      'Een open STUN-dienst is te misbruiken om anderen lastig te vallen.',
      'Beantwoord alleen uw eigen klanten',
      'en beperk het aantal antwoorden per adres.',
    ],
    [
      'STUN',
      'STUN, which helps with video calls,',
      'An open STUN service can be abused to bother others.',
      'Answer only your own clients',
      'and limit the number of answers per address.',
    ],
  ),
  service(
    'open-ldap',
    [
      'Een adreslijst (LDAP)',
      'LDAP, waarin namen en accounts van uw mensen staan,',
      'Een vreemde leest wie er werkt en raadt wachtwoorden. Soms is zoeken zonder inloggen mogelijk.',
      'Sta alleen LDAPS toe',
      'met inloggen, en alleen voor systemen die u kent.',
    ],
    [
      'A directory (LDAP)',
      'LDAP, which holds names and accounts of your people,',
      'A stranger reads who works there and guesses passwords. Sometimes one can search without signing in.',
      'Allow LDAPS only',
      'with signing in, and only for systems that you know.',
    ],
  ),
  service(
    'open-ssdp',
    [
      'De apparatengids (SSDP, UPnP)',
      'SSDP, waarmee apparaten elkaar vinden,',
      'Het verklapt uw apparaten en is te misbruiken om anderen plat te leggen.',
      'Zet UPnP uit aan de buitenkant',
      'van uw router, en sluit UDP-poort 1900.',
    ],
    [
      'The device guide (SSDP, UPnP)',
      'SSDP, with which devices find each other,',
      'It gives away your devices and can be abused to flood others.',
      'Switch UPnP off on the outside',
      'of your router, and close UDP port 1900.',
    ],
  ),
]
