// Services that few people outside need to reach: what each is, what an attacker wants of it, and its own measure.
import type { Service } from './service-row.ts'

export const commonServices: readonly Service[] = [
  {
    issue: 'open-telnet',
    nl: {
      name: 'Telnet, een oude manier om op afstand in te loggen,',
      heading: 'Telnet',
      risk: 'Telnet stuurt wachtwoorden leesbaar over de lijn. Besmette apparaten zoeken er de hele dag naar.',
      measure: ['Zet Telnet uit', 'en gebruik SSH met een sleutel.'],
    },
    en: {
      name: 'Telnet, an old way to sign in from afar,',
      heading: 'Telnet',
      risk: 'Telnet sends passwords readable over the line. Infected devices look for it all day.',
      measure: ['Switch Telnet off', 'and use SSH with a key.'],
    },
  },
  {
    issue: 'open-redis',
    nl: {
      name: 'Redis, een programma dat gegevens tijdelijk bewaart,',
      heading: 'Redis',
      risk: 'Redis vraagt vaak geen wachtwoord. Wie erbij kan, leest alles en kan de server overnemen.',
      measure: ['Laat Redis alleen lokaal luisteren', '(bind 127.0.0.1) en stel een wachtwoord in.'],
    },
    en: {
      name: 'Redis, a program that keeps data for a short time,',
      heading: 'Redis',
      risk: 'Redis often asks no password. Whoever reaches it reads all of it and can take over the server.',
      measure: ['Let Redis listen locally only', '(bind 127.0.0.1) and set a password.'],
    },
  },
  {
    issue: 'open-memcached',
    nl: {
      name: 'Memcached, een tijdelijk geheugen voor websites,',
      heading: 'Memcached',
      risk: 'Wie erbij kan, leest de inhoud. Over UDP maken aanvallers er zware aanvallen op anderen mee.',
      measure: ['Zet UDP uit', '(-U 0) en laat Memcached alleen lokaal luisteren.'],
    },
    en: {
      name: 'Memcached, a short-term memory for websites,',
      heading: 'Memcached',
      risk: 'Whoever reaches it reads its content. Over UDP attackers use it for heavy attacks on others.',
      measure: ['Switch UDP off', '(-U 0) and let Memcached listen locally only.'],
    },
  },
  {
    issue: 'open-mongodb',
    nl: {
      name: 'de database MongoDB',
      heading: 'Een MongoDB-database',
      risk: 'Open databases worden leeggehaald en daarna gewist, met een brief om losgeld.',
      measure: ['Zet inloggen aan', 'in MongoDB en laat haar alleen op het interne netwerk luisteren.'],
    },
    en: {
      name: 'the database MongoDB',
      heading: 'A MongoDB database',
      risk: 'Open databases are copied and then wiped, with a note that asks for ransom.',
      measure: ['Demand sign-in', 'in MongoDB and let it listen on the internal network only.'],
    },
  },
  {
    issue: 'open-elasticsearch',
    nl: {
      name: 'de zoekdatabase Elasticsearch',
      heading: 'Een Elasticsearch-database',
      risk: 'Zonder wachtwoord leest iedereen alles wat erin staat. Vaak zijn dat klantgegevens of logboeken.',
      measure: ['Zet de beveiliging aan', 'in Elasticsearch en laat haar alleen intern luisteren.'],
    },
    en: {
      name: 'the search database Elasticsearch',
      heading: 'An Elasticsearch database',
      risk: 'Without a password anybody reads all of it. Often that is customer data or logs.',
      measure: ['Switch security on', 'in Elasticsearch and let it listen internally only.'],
    },
  },
  {
    issue: 'open-mssql',
    nl: {
      name: 'de database Microsoft SQL Server',
      heading: 'Microsoft SQL Server',
      risk: 'Aanvallers proberen wachtwoorden van beheerders. Via de database nemen zij de server over.',
      measure: ['Zet het account “sa” uit', 'en de dienst SQL Browser (UDP 1434) ook.'],
    },
    en: {
      name: 'the database Microsoft SQL Server',
      heading: 'Microsoft SQL Server',
      risk: 'Attackers try passwords of administrators. Through the database they take over the server.',
      measure: ['Disable the account “sa”', 'and the SQL Browser service (UDP 1434) too.'],
    },
  },
  {
    issue: 'open-mysql',
    nl: {
      name: 'de database MySQL of MariaDB',
      heading: 'Een MySQL-database',
      risk: 'Aanvallers proberen wachtwoorden en bekende lekken om bij uw gegevens te komen.',
      measure: ['Laat de database alleen lokaal luisteren', '(bind-address 127.0.0.1).'],
    },
    en: {
      name: 'the database MySQL or MariaDB',
      heading: 'A MySQL database',
      risk: 'Attackers try passwords and known weaknesses to reach your data.',
      measure: ['Let the database listen locally only', '(bind-address 127.0.0.1).'],
    },
  },
  {
    issue: 'open-postgresql',
    nl: {
      name: 'de database PostgreSQL',
      heading: 'Een PostgreSQL-database',
      risk: 'Aanvallers proberen wachtwoorden om bij uw gegevens te komen.',
      measure: ['Beperk listen_addresses', 'en laat in pg_hba.conf alleen bekende adressen toe.'],
    },
    en: {
      name: 'the database PostgreSQL',
      heading: 'A PostgreSQL database',
      risk: 'Attackers try passwords to reach your data.',
      measure: ['Limit listen_addresses', 'and allow only known addresses in pg_hba.conf.'],
    },
  },
  {
    issue: 'open-ics',
    nl: {
      name: 'een besturing van machines of installaties',
      heading: 'Een machinebesturing',
      risk: 'Zulke besturingen vragen meestal geen wachtwoord. Wie erbij kan, kan machines of pompen bedienen.',
      measure: ['Zet de besturing achter een VPN', 'en in een eigen netwerk, los van kantoor en internet.'],
    },
    en: {
      name: 'a control system of machines or installations',
      heading: 'A machine control system',
      risk: 'Such systems mostly ask no password. Whoever reaches one can operate machines or pumps.',
      measure: ['Put the control system behind a VPN', 'and in a network of its own, apart from office and internet.'],
    },
  },
  {
    issue: 'open-mqtt',
    nl: {
      name: 'MQTT, waarmee slimme apparaten berichten uitwisselen,',
      heading: 'MQTT',
      risk: 'Zonder wachtwoord leest iedereen mee en kan iedereen opdrachten aan apparaten geven.',
      measure: ['Zet inloggen en versleuteling aan', 'en sta geen onbekende gebruikers toe.'],
    },
    en: {
      name: 'MQTT, by which smart devices exchange messages,',
      heading: 'MQTT',
      risk: 'Without a password anybody reads along and can give orders to devices.',
      measure: ['Switch sign-in and encryption on', 'and allow no unknown users.'],
    },
  },
  {
    issue: 'open-ipp',
    nl: {
      name: 'een printer',
      heading: 'Een printer',
      risk: 'Anderen kunnen er afdrukken maken of zien wat er is afgedrukt. Printers zijn ook een opstap naar uw netwerk.',
      measure: ['Sluit poort 631', 'van buiten af en werk de software van de printer bij.'],
    },
    en: {
      name: 'a printer',
      heading: 'A printer',
      risk: 'Others can print on it or see what was printed. Printers are also a step into your network.',
      measure: ['Close port 631', 'from outside and update the printer’s software.'],
    },
  },
  {
    issue: 'open-dns-resolver',
    nl: {
      name: 'een DNS-server, die namen opzoekt voor iedereen,',
      heading: 'Een DNS-server voor iedereen',
      risk: 'Aanvallers laten hem grote antwoorden sturen naar een slachtoffer. Uw verbinding doet dan mee aan een aanval.',
      measure: ['Laat de DNS-server alleen uw eigen netwerk antwoorden', '(zet open recursie uit).'],
    },
    en: {
      name: 'a DNS server that looks up names for anybody',
      heading: 'A DNS server for anybody',
      risk: 'Attackers make it send large answers to a victim. Your connection then takes part in an attack.',
      measure: ['Let the DNS server answer your own network only', '(switch open recursion off).'],
    },
  },
  {
    issue: 'open-ntp',
    nl: {
      name: 'een tijdserver (NTP)',
      heading: 'Een tijdserver',
      risk: 'Oude versies geven grote antwoorden op kleine vragen. Aanvallers gebruiken dat tegen anderen.',
      measure: ['Werk de tijdserver bij', 'en beperk wie vragen mag stellen (restrict noquery).'],
    },
    en: {
      name: 'a time server (NTP)',
      heading: 'A time server',
      risk: 'Old versions give large answers to small questions. Attackers use that against others.',
      measure: ['Update the time server', 'and limit who may ask (restrict noquery).'],
    },
  },
  {
    issue: 'open-snmp',
    nl: {
      name: 'SNMP, waarmee beheerders apparaten uitlezen,',
      heading: 'SNMP',
      risk: 'Met het standaardwachtwoord leest iedereen hoe uw netwerk in elkaar zit. Het kan ook aanvallen op anderen versterken.',
      measure: ['Gebruik SNMP versie 3', 'met een eigen wachtwoord, of zet het uit.'],
    },
    en: {
      name: 'SNMP, by which administrators read devices,',
      heading: 'SNMP',
      risk: 'With the default password anybody reads how your network is built. It can also amplify attacks on others.',
      measure: ['Use SNMP version 3', 'with a password of your own, or switch it off.'],
    },
  },
  {
    issue: 'open-kubernetes',
    nl: {
      name: 'het beheer van Kubernetes',
      heading: 'Het beheer van Kubernetes',
      risk: 'Wie de beheerdienst bereikt, kan bekende lekken en zwakke rechten proberen en programma’s op uw servers zetten.',
      measure: ['Laat alleen bekende adressen toe', 'tot de API-server en zet anonieme toegang uit.'],
    },
    en: {
      name: 'the control of Kubernetes',
      heading: 'The control of Kubernetes',
      risk: 'Whoever reaches the control service can try known weaknesses and weak rights, and put programs on your servers.',
      measure: ['Allow only known addresses', 'to the API server and switch anonymous access off.'],
    },
  },
  {
    issue: 'open-ftp',
    nl: {
      name: 'FTP, een oude manier om bestanden te delen,',
      heading: 'FTP',
      risk: 'Zonder versleuteling gaan wachtwoorden en bestanden leesbaar over de lijn.',
      measure: ['Vervang FTP door SFTP', 'en sta geen onbekende gebruikers toe.'],
    },
    en: {
      name: 'FTP, an old way to share files,',
      heading: 'FTP',
      risk: 'Without encryption passwords and files go readable over the line.',
      measure: ['Replace FTP by SFTP', 'and allow no unknown users.'],
    },
  },
]
