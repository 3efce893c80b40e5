// The names of what a source saw: columns of Shadowserver and fields of IntelMQ as words; an unknown one keeps its own name.
import type { Language } from '@schakel/api/client'

type Said = readonly [nl: string, en: string]

const names: readonly (readonly [columns: string, ...Said])[] = [
  ['timestamp time.source', 'Tijd volgens de bron', 'Time by the source'],
  ['start_time', 'Begonnen', 'Started'],
  ['end_time', 'Geëindigd', 'Ended'],
  ['duration', 'Duur in seconden', 'Duration in seconds'],
  ['severity extra.severity', 'Ernst volgens de bron', 'Severity by the source'],
  ['ip src_ip source.ip', 'Adres', 'Address'],
  ['src_port source.port', 'Bronpoort', 'Source port'],
  ['port', 'Poort', 'Port'],
  ['hostname src_hostname source.reverse_dns', 'Naam bij het adres', 'Name of the address'],
  ['source.fqdn', 'Naam', 'Name'],
  ['source.url', 'Webadres', 'Web address'],
  ['dst_ip destination.ip', 'Doeladres', 'Destination address'],
  ['dst_port destination.port', 'Doelpoort', 'Destination port'],
  ['dst_hostname destination.reverse_dns destination.fqdn', 'Doelnaam', 'Destination name'],
  ['http_host', 'Bezochte naam', 'Visited name'],
  ['http_url url destination.url', 'Opgevraagd webadres', 'Requested web address'],
  ['http_agent user_agent', 'Programma dat het opvroeg', 'Program that asked'],
  ['http_referer', 'Verwezen vanaf', 'Referred from'],
  ['protocol protocol.transport', 'Protocol', 'Protocol'],
  ['application protocol.application', 'Toepassing', 'Application'],
  ['infection family malware malware.name', 'Schadelijk programma', 'Malware'],
  ['classification.identifier', 'Soort probleem', 'Kind of problem'],
  ['tag extra.tag', 'Kenmerken', 'Marks'],
  ['event_description.text detail', 'Toelichting', 'Explanation'],
  ['reason', 'Reden', 'Reason'],
  ['source feed.name', 'Waarnemer', 'Observer'],
  ['attack', 'Soort aanval', 'Kind of attack'],
  ['service', 'Dienst', 'Service'],
  ['username', 'Gebruikersnaam', 'User name'],
  ['product extra.product', 'Product', 'Product'],
  ['version server_version extra.version', 'Versie', 'Version'],
  ['server software', 'Serverprogramma', 'Server program'],
  ['servername server_name machine_name', 'Naam van de machine', 'Name of the machine'],
  ['device_vendor', 'Fabrikant', 'Vendor'],
  ['device_type', 'Soort apparaat', 'Kind of device'],
  ['device_model', 'Model', 'Model'],
  ['device_version', 'Versie van het apparaat', 'Version of the device'],
  ['banner extra.banner', 'Begroeting', 'Banner'],
  ['response raw_response', 'Antwoord van het systeem', 'Response of the system'],
  ['http', 'HTTP-antwoord', 'HTTP response'],
  ['html_title', 'Titel van de pagina', 'Title of the page'],
  ['subject_common_name', 'Naam in het certificaat', 'Name in the certificate'],
  ['cert_expiration_date', 'Certificaat geldig tot', 'Certificate valid until'],
  ['self_signed', 'Zelf ondertekend', 'Self-signed'],
  ['cipher_suite freak_cipher_suite', 'Versleuteling', 'Cipher suite'],
  ['ssl_version', 'Versie van TLS', 'Version of TLS'],
  ['rdp_protocol', 'Protocol van RDP', 'Protocol of RDP'],
  ['md5 malware.hash.md5', 'MD5-waarde', 'MD5 hash'],
  ['sha256 malware.hash.sha256', 'SHA-256-waarde', 'SHA-256 hash'],
  ['asn src_asn source.asn', 'AS-nummer', 'AS number'],
  ['geo src_geo source.geolocation.cc', 'Land', 'Country'],
  ['region src_region source.geolocation.region', 'Regio', 'Region'],
  ['city src_city source.geolocation.city', 'Plaats', 'City'],
  ['dst_asn destination.asn', 'AS-nummer van het doel', 'AS number of the destination'],
  ['dst_geo destination.geolocation.cc', 'Land van het doel', 'Country of the destination'],
  ['sector src_sector', 'Sector', 'Sector'],
  ['naics src_naics', 'Branchecode', 'Industry code'],
]

const byColumn = new Map<string, Said>(
  names.flatMap(([columns, ...said]) => columns.split(' ').map((column) => [column, said] as const)),
)

export function evidenceName(column: string, language: Language): string {
  return byColumn.get(column)?.[language === 'nl' ? 0 : 1] ?? column
}
