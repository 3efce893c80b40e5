// Services that a scan found reachable from the internet though few need to be.
import { families, kindOf } from './families.ts'
import type { KindOfIssue, Severity } from './report-kind.ts'

/** A scan has an IPv4 and often an IPv6 report: `scan_x` and `scan6_x`. */
export function scanTypes(...names: readonly string[]): string[] {
  return names.flatMap((name) => [`scan_${name}`, `scan6_${name}`])
}

function open(
  issue: string,
  name: string | readonly string[],
  severity: Severity,
  evidence: readonly string[] = [],
): KindOfIssue {
  return { issue, types: scanTypes(...[name].flat()), rsit: 'vulnerable-system', severity, evidence }
}

/** Answers anybody with more bytes than it was asked with: a lever for attacks on others. */
function amplifier(issue: string, name: string | readonly string[], evidence: readonly string[] = []): KindOfIssue {
  return { issue, types: scanTypes(...[name].flat()), rsit: 'ddos-amplifier', severity: 'medium', evidence }
}

const exposures: readonly KindOfIssue[] = [
  open('open-rdp', ['rdp', 'rdpeudp'], 'high', ['rdp_protocol', 'subject_common_name', 'bluekeep_vulnerable']),
  open('open-smb', 'smb', 'high', ['smb_version_string', 'smbv1_support', 'smb_implant']),
  open('open-vnc', 'vnc', 'high', ['product', 'banner']),
  open('open-telnet', 'telnet', 'high', ['banner']),
  open('open-adb', 'adb', 'high', ['name', 'model', 'device']),
  open('open-ard', 'ard', 'medium', ['machine_name']),
  open('open-afp', 'afp', 'medium', ['machine_type', 'server_name', 'afp_versions']),
  open('open-xdmcp', 'xdmcp', 'medium', ['reported_hostname', 'status']),
  open('open-mssql', 'mssql', 'high', ['server_name', 'instance_name', 'version']),
  open('open-mysql', 'mysql', 'medium', ['server_version']),
  open('open-postgresql', 'postgres', 'medium', ['version', 'supported_protocols']),
  open('open-db2', 'db2', 'medium', ['db2_hostname', 'servername']),
  open('open-mongodb', 'mongodb', 'high', ['version', 'visible_databases']),
  open('open-redis', 'redis', 'high', ['version', 'mode', 'os']),
  open('open-couchdb', 'couchdb', 'high', ['server_version', 'couchdb_version', 'visible_databases']),
  open('open-elasticsearch', 'elasticsearch', 'high', ['version', 'cluster_name']),
  open('open-cassandra', 'cassandra', 'high'),
  open('open-hadoop', 'hadoop', 'high', ['version', 'cluster_id', 'total_disk']),
  open('open-kubernetes', 'kubernetes', 'high', ['git_version', 'platform']),
  open('open-docker', 'docker', 'high', ['server', 'version']),
  open('open-epmd', 'epmd', 'high', ['nodes']),
  open('open-msrpc', 'msrpc', 'medium'),
  open('open-msmq', 'msmq', 'medium'),
  open('open-mqtt', 'mqtt', 'medium', ['anonymous_access', 'raw_response']),
  open('open-amqp', 'amqp', 'medium', ['product', 'product_version']),
  open('open-ics', 'ics', 'high', ['device_vendor', 'device_model', 'raw_response']),
  open('open-ipmi', 'ipmi', 'high', ['ipmi_version', 'none_auth']),
  open('open-cisco-smart-install', 'cisco_smart_install', 'high'),
  open('open-netis-router', 'netis_router', 'high', ['response']),
  open('open-tftp', 'tftp', 'medium', ['errormessage']),
  open('open-ftp', 'ftp', 'medium', ['banner', 'auth_tls_response']),
  open('open-rsync', 'rsync', 'medium', ['module', 'motd']),
  open('open-nfs', 'nfs', 'medium'),
  open('open-ipp', 'ipp', 'low', ['printer_name', 'printer_make_and_model', 'printer_uri']),
  open('open-http-proxy', 'http_proxy', 'medium', ['http', 'proxy_authenticate', 'via']),
  open('open-socks-proxy', ['socks', 'socks4_5'], 'medium'),
  open('open-cwmp', 'cwmp', 'medium', ['server', 'realm']),
  open('open-dvr', 'dvr_dhcpdiscover', 'medium', ['device_vendor', 'device_type', 'device_model', 'manufacturer']),
  open('open-sip', 'sip', 'low', ['sip', 'user_agent', 'server']),
  open('open-nat-pmp', 'nat_pmp', 'medium', ['external_ip', 'version']),
  open('open-ip-tunnel', 'ip_tunnel', 'medium'),
  open('open-ldap', ['ldap_tcp', 'ldap'], 'medium', ['dns_host_name', 'root_domain_naming_context']),
  open('open-slp', 'slp', 'medium', ['function', 'raw_response']),
  open('open-ssh', 'ssh', 'low', ['serverid_raw', 'algorithm']),
  open('open-quic', 'quic', 'low', ['version_field_1', 'version_field_2']),
  open('open-smtp', 'smtp', 'low', ['banner']),
  open('open-imap', 'imap', 'low', ['banner']),
  open('open-http', 'http', 'low', ['http', 'server', 'html_title']),
  amplifier('open-dns-resolver', 'dns', ['dns_version', 'min_amplification']),
  amplifier('open-ntp', 'ntp', ['version', 'refid']),
  amplifier('open-ntp-monitor', 'ntpmonitor', ['packets', 'size']),
  amplifier('open-snmp', 'snmp', ['sysdesc', 'sysname', 'community']),
  amplifier('open-ssdp', 'ssdp', ['server', 'location', 'systime']),
  amplifier('open-memcached', 'memcached', ['version', 'curr_connections']),
  amplifier('open-ldap-udp', 'ldap_udp', ['dns_host_name', 'root_domain_naming_context', 'size']),
  amplifier('open-chargen', 'chargen', ['size']),
  amplifier('open-qotd', 'qotd', ['quote']),
  amplifier('open-portmapper', 'portmapper', ['programs', 'mountd_port']),
  amplifier('open-netbios', 'netbios', ['machine_name', 'workgroup']),
  amplifier('open-mdns', 'mdns', ['mdns_name', 'services']),
  amplifier('open-coap', 'coap', ['response']),
  amplifier('open-ubiquiti', 'ubiquiti', ['radioname', 'modelshort', 'firmware']),
  amplifier('open-stun', 'stun', ['software']),
]

export const scans = exposures.map((issue) => kindOf(families.exposure, issue))
