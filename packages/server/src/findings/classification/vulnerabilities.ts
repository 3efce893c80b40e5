// Systems in which a scan saw a known weakness.
import { families, kindOf } from './families.ts'
import type { KindOfIssue } from './report-kind.ts'
import { scanTypes } from './scans.ts'

const issues: readonly KindOfIssue[] = [
  {
    issue: 'vulnerable-exchange',
    types: scanTypes('exchange'),
    rsit: 'vulnerable-system',
    severity: 'high',
    evidence: ['tag', 'version', 'url', 'servername'],
  },
  {
    issue: 'ssl-poodle',
    types: scanTypes('ssl_poodle'),
    rsit: 'weak-crypto',
    severity: 'low',
    evidence: ['cipher_suite', 'ssl_version'],
  },
  {
    issue: 'ssl-freak',
    types: scanTypes('ssl_freak'),
    rsit: 'weak-crypto',
    severity: 'low',
    evidence: ['freak_cipher_suite'],
  },
  {
    issue: 'tls-certificate',
    types: scanTypes('ssl'),
    rsit: 'weak-crypto',
    severity: 'low',
    evidence: ['cipher_suite', 'cert_expiration_date', 'self_signed'],
  },
  {
    issue: 'known-secrets',
    types: scanTypes('badsecrets'),
    rsit: 'weak-crypto',
    severity: 'high',
    evidence: ['tag', 'detail'],
  },
  {
    issue: 'mail-without-encryption',
    types: scanTypes('pop3_vulnerable', 'imap_vulnerable'),
    rsit: 'weak-crypto',
    severity: 'medium',
    evidence: ['banner', 'tag'],
  },
  {
    issue: 'vulnerable-smtp',
    types: scanTypes('smtp_vulnerable'),
    rsit: 'vulnerable-system',
    severity: 'high',
    evidence: ['banner', 'tag'],
  },
  {
    issue: 'vulnerable-http',
    types: scanTypes('http_vulnerable'),
    rsit: 'vulnerable-system',
    severity: 'high',
    evidence: ['tag', 'detail', 'http', 'server'],
  },
  {
    issue: 'vulnerable-isakmp',
    types: scanTypes('isakmp'),
    rsit: 'vulnerable-system',
    severity: 'medium',
    evidence: ['initiator_spi', 'notify_message_type'],
  },
  {
    issue: 'vulnerable-activemq',
    types: scanTypes('activemq'),
    rsit: 'vulnerable-system',
    severity: 'high',
    evidence: ['version'],
  },
]

export const vulnerabilities = issues.map((issue) => kindOf(families.vulnerability, issue))
