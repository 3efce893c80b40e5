// Words of the trade that explanations use, each told in a sentence or two.
interface Term {
  /** How the word may stand in a text; its meaning as a sentence that follows the word. */
  readonly nl: { readonly forms: readonly string[]; readonly meaning: string }
  readonly en: { readonly forms: readonly string[]; readonly meaning: string }
}

/** Forms are separated by a bar. */
const term = (nlForms: string, nl: string, enForms: string, en: string): Term => ({
  nl: { forms: nlForms.split('|'), meaning: nl },
  en: { forms: enForms.split('|'), meaning: en },
})

export const terms: readonly Term[] = [
  term(
    'poort|poorten|TCP-poort|UDP-poort',
    'Een genummerde ingang van een computer. Elke dienst luistert op een eigen poort.',
    'port|ports|TCP port|UDP port',
    'A numbered entrance of a computer. Each service listens on a port of its own.',
  ),
  term(
    'UDP',
    'Een van de twee manieren waarop computers elkaar gegevens sturen. De andere heet TCP.',
    'UDP',
    'One of the two ways in which computers send each other data. The other is called TCP.',
  ),
  term(
    'firewall',
    'Bepaalt welk verkeer een netwerk in en uit mag. Hij zit vaak in de router.',
    'firewall',
    'Decides which traffic may enter and leave a network. It is often part of the router.',
  ),
  term(
    'VPN',
    'Een beveiligde verbinding over internet naar uw eigen netwerk.',
    'VPN',
    'A secured connection over the internet to your own network.',
  ),
  term(
    'IPsec|WireGuard',
    'Een techniek voor een versleutelde verbinding tussen twee netwerken.',
    'IPsec|WireGuard',
    'A technique for an encrypted connection between two networks.',
  ),
  term(
    'tweede stap',
    'Naast uw wachtwoord bewijst u nog op een andere manier wie u bent, zoals met een code. Dit heet ook MFA of 2FA.',
    'second step',
    'Besides your password you prove in another way who you are, such as with a code. It is also called MFA or 2FA.',
  ),
  term(
    'lek|lekken',
    'Een fout in software waar aanvallers gebruik van kunnen maken. Een update (patch) verhelpt de fout.',
    'vulnerability|vulnerabilities',
    'A fault in software that attackers can use. An update (patch) mends it.',
  ),
  term(
    'CVE|CVE-nummer',
    'Een vast nummer voor één bekend lek. Daarmee vindt u het advies van de maker.',
    'CVE|CVE number',
    'A fixed number for one known vulnerability. With it you find the advice of the maker.',
  ),
  term(
    'firmware',
    'De vaste software in een apparaat, zoals een router, camera of printer.',
    'firmware',
    'The built-in software of a device, such as a router, camera or printer.',
  ),
  term(
    'achterdeur',
    'Een verborgen manier om een systeem binnen te komen.',
    'back door',
    'A hidden way to get into a system.',
  ),
  term(
    'gijzelsoftware',
    'Schadelijke software die bestanden op slot zet. Criminelen vragen daarna losgeld. Dit heet ook ransomware.',
    'ransomware',
    'Malware that locks files. Criminals then ask for money to unlock them.',
  ),
  term(
    'schadelijke software',
    'Een programma dat schade doet, zoals een virus. Dit heet ook malware.',
    'malware',
    'A program that does harm, such as a virus.',
  ),
  term(
    'phishing',
    'Mensen met een nepbericht of nepsite hun gegevens laten geven.',
    'phishing',
    'Making people give their details with a fake message or fake site.',
  ),
  term(
    'botnet|botnets',
    'Een groep besmette apparaten die criminelen samen op afstand besturen.',
    'botnet|botnets',
    'A group of infected devices that criminals control together remotely.',
  ),
  term(
    'C2-server',
    'Een server waarmee criminelen besmette apparaten opdrachten geven. C2 staat voor “command and control”.',
    'C2 server',
    'A server with which criminals give orders to infected devices. C2 stands for “command and control”.',
  ),
  term(
    'sinkhole',
    'Een server van onderzoekers die verkeer naar criminelen opvangt. Zo is te zien welke apparaten besmet zijn.',
    'sinkhole',
    'A server of researchers that catches traffic to criminals. It shows which devices are infected.',
  ),
  term(
    'honeypot',
    'Een systeem dat zwak lijkt en aanvallers lokt. Zo zien onderzoekers wie er aanvalt.',
    'honeypot',
    'A system that looks weak and lures attackers. It shows researchers who attacks.',
  ),
  term(
    'sandbox',
    'Een afgesloten computer waarop onderzoekers schadelijke software veilig laten draaien.',
    'sandbox',
    'A closed computer on which researchers run malware safely.',
  ),
  term(
    'DDoS-aanval|DDoS-aanvallen|DDoS',
    'Heel veel computers sturen tegelijk verkeer. Een website of verbinding raakt daardoor overbelast.',
    'DDoS attack|DDoS attacks|DDoS',
    'Very many computers send traffic at the same time. A website or connection gets overloaded by it.',
  ),
  term(
    'versterker',
    'Een dienst die op een kleine vraag een groot antwoord geeft. Aanvallers laten dat antwoord naar hun slachtoffer sturen.',
    'amplifier',
    'A service that gives a large answer to a small question. Attackers have that answer sent to their victim.',
  ),
  term(
    'zwarte lijst|zwarte lijsten',
    'Een lijst van adressen waarvan anderen geen verkeer of mail meer aannemen.',
    'block list|block lists',
    'A list of addresses from which others no longer accept traffic or mail.',
  ),
  term(
    'proxy',
    'Een server die verkeer namens anderen doorstuurt. De ontvanger ziet alleen het adres van de proxy.',
    'proxy',
    'A server that forwards traffic for others. The receiver sees only the address of the proxy.',
  ),
  term(
    'open resolver',
    'Een DNS-server die voor iedereen namen opzoekt, niet alleen voor uw eigen netwerk.',
    'open resolver',
    'A DNS server that looks up names for anyone, not only for your own network.',
  ),
  term(
    'DNS|DNS-server',
    'DNS zoekt bij een internetnaam, zoals example.com, het adres van de computer.',
    'DNS|DNS server',
    'DNS finds the address of the computer that belongs to an internet name, such as example.com.',
  ),
  term(
    'recursie',
    'De server zoekt een naam voor u op bij andere DNS-servers.',
    'recursion',
    'The server looks up a name for you with other DNS servers.',
  ),
  term(
    'TLS',
    'De versleuteling van een verbinding. U herkent die aan https in uw browser.',
    'TLS',
    'The encryption of a connection. You recognise it by https in your browser.',
  ),
  term(
    'SSL 3.0',
    'Een oude vorm van TLS, de versleuteling van verbindingen. SSL 3.0 is niet meer veilig.',
    'SSL 3.0',
    'An old form of TLS, the encryption of connections. SSL 3.0 is no longer safe.',
  ),
  term(
    'certificaat',
    'Een digitaal bewijs dat een server echt is wie hij zegt te zijn.',
    'certificate',
    'A digital proof that a server really is who it says it is.',
  ),
  term(
    'RDP',
    'Een techniek van Microsoft om een Windows-computer op afstand te bedienen. De letters staan voor Remote Desktop Protocol.',
    'RDP',
    'A technique of Microsoft to control a Windows computer remotely. The letters stand for Remote Desktop Protocol.',
  ),
  term(
    'SSH',
    'Een versleutelde manier om op afstand op een computer in te loggen.',
    'SSH',
    'An encrypted way to sign in on a computer remotely.',
  ),
  term(
    'SFTP',
    'Een versleutelde manier om bestanden te versturen, als onderdeel van SSH.',
    'SFTP',
    'An encrypted way to send files, as a part of SSH.',
  ),
  term(
    'SMB',
    'De techniek waarmee Windows-computers bestanden en printers delen.',
    'SMB',
    'The technique with which Windows computers share files and printers.',
  ),
  term(
    'IPMI',
    'Een kleine computer in een server. Beheerders kunnen de server ermee aanzetten en bedienen, ook als hij uit staat.',
    'IPMI',
    'A small computer inside a server. Administrators can switch on and control the server with it, even when it is off.',
  ),
  term(
    'SNMP',
    'Een techniek waarmee beheerders de toestand van apparaten uitlezen, zoals van routers en printers.',
    'SNMP',
    'A technique with which administrators read the state of devices, such as routers and printers.',
  ),
  term(
    'UPnP',
    'Een techniek waarmee apparaten elkaar vinden en zelf poorten in de router openen.',
    'UPnP',
    'A technique with which devices find each other and open ports in the router by themselves.',
  ),
  term('IKE', 'Het deel van een VPN dat de sleutels afspreekt.', 'IKE', 'The part of a VPN that agrees on the keys.'),
  term(
    'ACL',
    'Een lijst in een router of firewall die zegt welk verkeer mag.',
    'ACL',
    'A list in a router or firewall that says which traffic is allowed.',
  ),
  term(
    'BCP 38',
    'Een afspraak tussen netwerkbeheerders: laat alleen verkeer met uw eigen adressen naar buiten.',
    'BCP 38',
    'An agreement between network administrators: let out only traffic with your own addresses.',
  ),
  term(
    'Kerberos',
    'Een manier om in te loggen in een netwerk, zonder dat wachtwoorden over de lijn gaan.',
    'Kerberos',
    'A way to sign in on a network, without passwords going over the line.',
  ),
  term(
    'switch|switches|Cisco-switches',
    'Een apparaat dat computers in een netwerk met elkaar verbindt.',
    'Cisco switches',
    'A switch is a device that connects computers in a network.',
  ),
  term(
    'NAS',
    'Een kast met schijven die bestanden bewaart voor het hele netwerk.',
    'NAS',
    'A box with disks that keeps files for the whole network.',
  ),
  term(
    'PowerShell',
    'Het opdrachtvenster van Windows. U vindt het in het startmenu.',
    'PowerShell',
    'The command window of Windows. You find it in the start menu.',
  ),
  term(
    'nmap',
    'Een gratis programma waarmee beheerders zien welke poorten open staan.',
    'nmap',
    'A free program that shows administrators which ports are open.',
  ),
]
