// Infected and compromised systems, attacks from and on them, and lists that they stand on.
import { families, kindOf, referrer, victim } from './families.ts'
import type { KindOfIssue, ReportKind } from './report-kind.ts'

function eventTypes(...names: readonly string[]): string[] {
  return names.flatMap((name) => [`event4_${name}`, `event6_${name}`])
}

const infections: readonly KindOfIssue[] = [
  {
    issue: 'infected-system',
    types: [
      ...eventTypes('sinkhole', 'sinkhole_http', 'microsoft_sinkhole', 'microsoft_sinkhole_http'),
      'drone',
      'botnet_drone',
    ],
    rsit: 'infected-system',
    severity: 'high',
  },
  {
    issue: 'infected-dns-lookup',
    types: eventTypes('sinkhole_dns'),
    rsit: 'infected-system',
    severity: 'medium',
    evidence: ['query', 'query_type'],
  },
]
const compromises: readonly KindOfIssue[] = [
  {
    issue: 'compromised-website',
    types: ['compromised_website', 'compromised_website6'],
    rsit: 'system-compromise',
    severity: 'high',
    evidence: ['url', 'http_host', 'tag', 'category', 'detected_since'],
  },
  {
    issue: 'cisco-implant',
    types: ['scan_synfulknock'],
    rsit: 'system-compromise',
    severity: 'high',
    evidence: ['raw_packet', 'sequence_number'],
  },
  {
    issue: 'compromised-iot',
    types: ['compromised_iot', 'compromised_iot6'],
    rsit: 'system-compromise',
    severity: 'high',
  },
  {
    issue: 'ransomware-victim',
    types: ['ransomware_victim'],
    rsit: 'system-compromise',
    severity: 'high',
    evidence: ['entity_name', 'website', 'ransomware', 'date_published'],
  },
  { issue: 'phishing-page', types: ['phish_url'], rsit: 'phishing', severity: 'high', evidence: ['url', 'source'] },
  {
    issue: 'malware-distribution',
    types: ['malware_url'],
    rsit: 'malware-distribution',
    severity: 'high',
    evidence: ['url', 'md5', 'sha256'],
  },
  {
    issue: 'malware-connection',
    types: ['sandbox_conn', 'sandbox_url', 'cwsandbox_url'],
    rsit: 'c2-server',
    severity: 'medium',
    evidence: ['url', 'method', 'port', 'protocol', 'md5', 'sha256'],
  },
  {
    issue: 'leaked-account',
    types: ['compromised_account'],
    rsit: 'unauthorised-information-access',
    severity: 'high',
    evidence: ['tag', 'source'],
  },
  {
    issue: 'special-report',
    types: ['special'],
    rsit: 'system-compromise',
    severity: 'high',
    evidence: ['tag', 'status', 'detail'],
  },
]
const attacks: readonly KindOfIssue[] = [
  {
    issue: 'login-attempts',
    types: eventTypes('honeypot_brute_force'),
    rsit: 'brute-force',
    severity: 'high',
    evidence: ['service', 'username'],
  },
  {
    issue: 'scanning-others',
    types: eventTypes(
      'honeypot_darknet',
      'honeypot_adb_scan',
      'honeypot_ikev2_scan',
      'honeypot_rocketmq_scan',
      'honeypot_http_scan',
      'honeypot_ics_scan',
      'honeypot_rdp_scan',
      'honeypot_smb_scan',
      'darknet',
    ),
    rsit: 'scanner',
    severity: 'medium',
    evidence: ['http_url', 'uri', 'service'],
  },
  {
    issue: 'attacking-others-ddos',
    types: eventTypes('ddos_participant'),
    rsit: 'ddos',
    severity: 'high',
    evidence: ['attack', 'duration'],
  },
  {
    issue: 'ddos-command-server',
    types: eventTypes('honeypot_ddos'),
    rsit: 'c2-server',
    severity: 'high',
    evidence: ['attack', 'duration'],
  },
  {
    issue: 'ddos-amplification-event',
    types: eventTypes('honeypot_ddos_amp'),
    rsit: 'ddos',
    severity: 'medium',
    evidence: ['request', 'count', 'bytes'],
  },
  {
    issue: 'spoofing-possible',
    types: eventTypes('ip_spoofer'),
    rsit: 'masquerade',
    severity: 'medium',
    evidence: ['routedspoof', 'session', 'nat'],
  },
]
const victims: readonly KindOfIssue[] = [
  {
    issue: 'attacked-by-ddos',
    types: eventTypes('honeypot_ddos_target'),
    rsit: 'ddos',
    severity: 'high',
    evidence: ['attack', 'duration', 'dst_port'],
  },
]
const referrers: readonly KindOfIssue[] = [
  {
    issue: 'infected-website-visitors',
    types: eventTypes('sinkhole_http_referer'),
    rsit: 'infected-system',
    severity: 'medium',
    evidence: ['http_referer', 'http_host'],
  },
]
const lists: readonly KindOfIssue[] = [
  {
    issue: 'on-blocklist',
    types: ['blocklist', 'blocklist6'],
    rsit: 'other',
    severity: 'medium',
    evidence: ['source', 'reason'],
  },
  {
    issue: 'visible-device',
    types: ['device_id', 'device_id6'],
    rsit: 'undetermined',
    severity: 'low',
    evidence: ['device_vendor', 'device_type', 'device_model', 'device_version'],
  },
  {
    issue: 'visible-bgp',
    types: ['population_bgp', 'population6_bgp'],
    rsit: 'potentially-unwanted-accessible',
    severity: 'low',
  },
  {
    issue: 'visible-msmq',
    types: ['population_msmq', 'population6_msmq'],
    rsit: 'potentially-unwanted-accessible',
    severity: 'low',
  },
]

export const incidents: readonly ReportKind[] = [
  ...infections.map((issue) => kindOf(families.infection, issue)),
  ...compromises.map((issue) => kindOf(families.compromise, issue)),
  ...attacks.map((issue) => kindOf(families.attack, issue)),
  ...victims.map((issue) => kindOf(victim, issue)),
  ...referrers.map((issue) => kindOf(referrer, issue)),
  ...lists.map((issue) => kindOf(families.list, issue)),
]
