// Four weeks of made-up daily reports: problems that come, go, and come back, so that charts and lives are real.

export interface Problem {
  type: string
  ip: string
  port: number
  protocol: 'tcp' | 'udp'
  /** Days (0 = the oldest of the 28) on which the source sees it. */
  days: readonly [from: number, to: number][]
  extra?: Record<string, string>
}

export const dayCount = 28
const columns = [
  'timestamp',
  'severity',
  'ip',
  'protocol',
  'port',
  'hostname',
  'tag',
  'asn',
  'geo',
  'version',
  'device_vendor',
  'subject_common_name',
  'family',
  'src_port',
  'dst_ip',
  'dst_port',
  'dst_hostname',
]
const sinkhole = { dst_ip: '198.18.0.1', dst_port: '443', dst_hostname: 'sinkhole.provider.example' }

export const problems: readonly Problem[] = [
  {
    type: 'scan_rdp',
    ip: '192.0.2.10',
    port: 3389,
    protocol: 'tcp',
    days: [
      [2, 11],
      [22, 27],
    ],
    extra: { subject_common_name: 'KORENAAR-PC4', tag: 'rdp' },
  },
  {
    type: 'scan_ipp',
    ip: '192.0.2.17',
    port: 631,
    protocol: 'tcp',
    days: [[25, 27]],
    extra: { device_vendor: 'Printmaker' },
  },
  { type: 'scan_smb', ip: '192.0.2.41', port: 445, protocol: 'tcp', days: [[0, 27]], extra: { tag: 'smb' } },
  { type: 'scan_mqtt', ip: '192.0.2.44', port: 1883, protocol: 'tcp', days: [[6, 19]], extra: { tag: 'mqtt' } },
  {
    type: 'scan_exchange',
    ip: '192.0.2.70',
    port: 443,
    protocol: 'tcp',
    days: [[10, 27]],
    extra: { tag: 'vulnerable-exchange', version: '15.2.1118', severity: 'critical' },
  },
  { type: 'scan_snmp', ip: '192.0.2.81', port: 161, protocol: 'udp', days: [[0, 9]], extra: { version: '2' } },
  { type: 'scan_vnc', ip: '192.0.2.92', port: 5900, protocol: 'tcp', days: [[14, 27]], extra: { tag: 'vnc' } },
  {
    type: 'event4_sinkhole_http',
    ip: '192.0.2.66',
    port: 51234,
    protocol: 'tcp',
    days: [[17, 20]],
    extra: { family: 'qakbot', src_port: '51234', ...sinkhole },
  },
  {
    type: 'scan_rdp',
    ip: '203.0.113.12',
    port: 3389,
    protocol: 'tcp',
    days: [
      [1, 5],
      [13, 27],
    ],
    extra: { subject_common_name: 'brug.noordkade.example' },
  },
  { type: 'scan_dns', ip: '203.0.113.20', port: 53, protocol: 'udp', days: [[0, 13]], extra: { version: '9.16' } },
  {
    type: 'scan_redis',
    ip: '198.51.100.20',
    port: 6379,
    protocol: 'tcp',
    days: [[20, 27]],
    extra: { version: '7.0.4', tag: 'redis' },
  },
  { type: 'scan_mssql', ip: '198.51.100.31', port: 1434, protocol: 'udp', days: [[4, 16]], extra: { version: '15.0' } },
  {
    type: 'scan_ics',
    ip: '198.51.100.140',
    port: 502,
    protocol: 'tcp',
    days: [[23, 27]],
    extra: { device_vendor: 'Pompmaker', tag: 'modbus' },
  },
  { type: 'scan_ntp', ip: '198.51.100.150', port: 123, protocol: 'udp', days: [[0, 27]] },
  {
    type: 'event4_sinkhole_http',
    ip: '203.0.113.70',
    port: 49800,
    protocol: 'tcp',
    days: [[24, 27]],
    extra: { family: 'lumma', src_port: '49800', ...sinkhole },
  },
  { type: 'scan_smb', ip: '203.0.113.140', port: 445, protocol: 'tcp', days: [[3, 8]] },
  {
    type: 'scan_telnet',
    ip: '203.0.113.150',
    port: 23,
    protocol: 'tcp',
    days: [[12, 27]],
    extra: { device_vendor: 'Routermaker' },
  },
  { type: 'scan_memcached', ip: '203.0.113.160', port: 11211, protocol: 'udp', days: [[8, 24]] },
]

export const reportTypes: readonly string[] = [...new Set(problems.map((problem) => problem.type))]

function cell(value: string | number): string {
  return `"${String(value).replaceAll('"', '""')}"`
}

/** The report of one type and day: what is ours among rows that are nobody's. Null when the source sent none. */
export function reportOf(type: string, day: number, date: Date, strangers: number): string | null {
  const today = date.toISOString().slice(0, 10)
  const seen = problems.filter(
    (problem) => problem.type === type && problem.days.some(([from, to]) => day >= from && day <= to),
  )
  const rows = seen.map((problem) => ({ ...problem, hostname: '' }))
  for (let i = 0; i < strangers; i++)
    rows.push({
      type,
      ip: `198.18.${day}.${i}`,
      port: 3389,
      protocol: 'tcp',
      days: [],
      hostname: `host-${i}.provider.example`,
    })
  const lines = rows.map((row, i) => {
    const values: Record<string, string | number> = {
      timestamp: `${today} 0${i % 6}:1${i % 6}:0${i % 10}`,
      ip: row.ip,
      port: row.port,
      protocol: row.protocol,
      hostname: row.hostname,
      asn: 64511,
      geo: 'NL',
      ...row.extra,
    }
    if (type.startsWith('event4')) values.src_ip = row.ip
    return columns.map((column) => cell(values[column] ?? '')).join(',')
  })
  return `${columns.map(cell).join(',')}\n${lines.join('\n')}\n`
}
