// The least a database must do for rows that are all new: COPY into a staging table, then plain inserts into both tables.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { secondsOf } from './measurement.ts'
import type { NodeUnderTest } from './node-under-test.ts'

const banner = 'A long answer that some service gave to a scanner, as reports have them, '.repeat(3)

function* lines(rows: number): Generator<string> {
  let text = ''
  for (let n = 0; n < rows; n++) {
    text += `2026-10-01 00:00:00Z\t2001:db8:2:${(n >> 16).toString(16)}::${(n & 0xffff).toString(16)}\t{"tag":"rdp","banner":"${banner}"}\n`
    if (text.length > 65_536) {
      yield text
      text = ''
    }
  }
  yield text
}

const insertFindings = `insert into finding (member_id, id, key, issue, subject, subject_type, place, asset_id, asset_ids, matched_by, report_type, family, taxonomy, type,
    identifier, severity, ip, asn, port, protocol, status, needs_answer, count, first_seen, last_seen, tlp, pap, source_id, evidence, gone_after, created_at, changed_at)
  select $1, id, decode(md5(ip), 'hex'), 'open-rdp', ip, 'ip', '3389/tcp', a.asset_id, array[a.asset_id], 'network', 'scan_rdp', 'exposure', 'vulnerable',
    'vulnerable-system', 'open-rdp', 'medium', ip, 64500, 3389, 'tcp', 'open', true, 1, at, at, 'GREEN', 'CLEAR', a.source_id, evidence, 3, now(), now()
  from plain_staging, (select (select id from asset limit 1) as asset_id, (select id from source limit 1) as source_id) a`
const insertObservations = `insert into observation (member_id, observed_at, finding_id, source_id, recorded_at, report_type, tlp, severity, intakes, evidence)
  select $1, at, id, (select id from source limit 1), now(), 'scan_rdp', 'GREEN', 'medium', array[gen_random_uuid()], evidence from plain_staging`

/** Seconds for `rows` new rows in chunks of 5,000, one transaction a chunk, as the owner and without row-level security. */
export async function plainWrites(t: NodeUnderTest, rows: number): Promise<number> {
  const { host } = t.data.database.address.connection as pg.ClientConfig
  const client = new pg.Client({ host: host ?? '', user: 'postgres', database: 'schakel' })
  await client.connect()
  try {
    await client.query(
      'create temp table plain_staging (at timestamptz, ip text, evidence jsonb, id uuid default gen_random_uuid())',
    )
    return await secondsOf(async () => {
      await pipeline(Readable.from(lines(rows)), client.query(from('copy plain_staging (at, ip, evidence) from stdin')))
      await client.query(insertFindings, [t.memberId])
      await client.query(insertObservations, [t.memberId])
    })
  } finally {
    await client.end()
  }
}
