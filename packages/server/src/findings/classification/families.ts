// The six families of report types and what their rows have in common.
import { taxonomyOf } from '@schakel/formats/rsit'
import type { Family, KindOfIssue, NameColumn, ReportKind } from './report-kind.ts'

const certificate: readonly NameColumn[] = [{ column: 'subject_common_name', as: 'host' }]
const visited: readonly NameColumn[] = [
  { column: 'http_host', as: 'host' },
  { column: 'ssl_servername', as: 'host' },
]
const linked: readonly NameColumn[] = [
  { column: 'url', as: 'url' },
  { column: 'website', as: 'url' },
  { column: 'host', as: 'host' },
  { column: 'http_host', as: 'host' },
  { column: 'domain', as: 'host' },
]

const scanned = [
  'tag',
  'version',
  'server_version',
  'product',
  'device_vendor',
  'device_model',
  'banner',
  'response',
  'subject_common_name',
]
const seen = ['infection', 'family', 'malware', 'tag', 'application', 'http_url', 'http_agent', 'dst_port', 'protocol']
/** So that a device behind one shared address can be found in the log of the router. */
const traffic = ['timestamp', 'src_port', 'dst_ip', 'dst_port', 'dst_hostname']

type Common = Omit<ReportKind, 'reportTypes' | 'issue' | 'classification' | 'severity'>

export const families: Record<Family, Common> = {
  exposure: {
    family: 'exposure',
    owner: { ip: ['ip', 'src_ip'], asn: ['asn', 'src_asn'], names: certificate },
    place: 'service',
    port: ['port'],
    malware: [],
    evidence: scanned,
    goneAfter: 3,
  },
  vulnerability: {
    family: 'vulnerability',
    owner: { ip: ['ip', 'src_ip'], asn: ['asn', 'src_asn'], names: [...certificate, ...linked] },
    place: 'service',
    port: ['port'],
    malware: [],
    evidence: scanned,
    goneAfter: 3,
  },
  infection: {
    family: 'infection',
    owner: { ip: ['src_ip', 'ip'], asn: ['src_asn', 'asn'], names: [] },
    place: 'malware',
    port: [],
    malware: ['family', 'infection', 'malware', 'tag'],
    evidence: [...traffic, ...seen],
    goneAfter: 7,
  },
  compromise: {
    family: 'compromise',
    owner: { ip: ['ip', 'src_ip', 'dst_ip'], asn: ['asn', 'src_asn', 'dst_asn'], names: [...linked, ...visited] },
    place: 'malware',
    port: ['port'],
    malware: ['family', 'infection', 'malware', 'tag'],
    evidence: [...seen, 'url'],
    goneAfter: 7,
  },
  attack: {
    family: 'attack',
    owner: { ip: ['src_ip', 'ip'], asn: ['src_asn', 'asn'], names: [] },
    place: 'none',
    port: [],
    malware: ['infection', 'family', 'tag'],
    evidence: [...seen, 'attack', 'service', 'username'],
    goneAfter: 7,
  },
  list: {
    family: 'list',
    owner: { ip: ['ip', 'src_ip'], asn: ['asn', 'src_asn'], names: linked },
    place: 'none',
    port: [],
    malware: [],
    evidence: ['reason', 'source', 'tag', 'url', 'device_vendor', 'device_type', 'device_model'],
    goneAfter: 3,
  },
}

/** For attacks reported to the victim: the row is whose address was attacked. */
export const victim: Common = {
  ...families.attack,
  owner: { ip: ['dst_ip'], asn: ['dst_asn'], names: [{ column: 'domain', as: 'host' }] },
}
/** For rows about the website that sent its visitors on: the other addresses are the visitor's and the sinkhole's. */
export const referrer: Common = {
  ...families.compromise,
  owner: { ip: ['http_referer_ip'], asn: ['http_referer_asn'], names: [{ column: 'http_referer', as: 'url' }] },
}

/** Lays an issue over what its family has in common. */
export function kindOf(common: Common, { issue, types, rsit, severity, evidence }: KindOfIssue): ReportKind {
  return {
    ...common,
    reportTypes: types,
    issue,
    severity,
    classification: { taxonomy: taxonomyOf(rsit), type: rsit, identifier: issue },
    evidence: evidence ? [...evidence, ...common.evidence] : common.evidence,
  }
}
