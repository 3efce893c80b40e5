// Findings follow what their member is told of: they end with their claim or agreement and go on when it comes back.
import { type RawBuilder, sql } from 'kysely'
import { inForce, isSecondWithout } from '../../assets/index.ts'
import type { Scope } from '../../platform/index.ts'
import { recompute } from './recompute.store.ts'
import { daysToAnswer } from './write-lives.store.ts'

/** Of a finding `f`: its address or network, and its name with all names above it. */
const place = sql`lateral (select case when f.subject_type <> 'domain' then schakel_inet(f.subject) end as at,
  case when f.subject_type = 'domain' then (select array_agg(array_to_string(l[i:], '.')) from string_to_array(f.subject, '.') l, generate_subscripts(l, 1) i) end as names
  offset 0) place`

/**
 * The place of a finding `f`, and whose accepted assets are at it: looked up once, by the place, in arrays. As conditions
 * they were read through the member or the whole register whenever one hit was thought to be near. Domains are joined to
 * names by both columns of their index, as another one is read whole while statistics lag behind a large import.
 */
const places = sql`${place} cross join lateral (select
    array(select x.id from asset x where x.state = 'accepted' and x.network && place.at) as networks,
    array(select x.id from asset x where x.state = 'accepted' and x.type = 'asn' and x.asn = f.asn and place.at is not null) as systems,
    array(select x.id from (select 'domain' as type, name from unnest(place.names) name offset 0) n
      join asset x on x.type = n.type and x.value = n.name where x.state = 'accepted') as domains
  offset 0) claims`
const networks = sql`claims.networks`
const systems = sql`claims.systems`
const domains = sql`claims.domains`

/** The member's own assets `a` among those. */
const own = (ids: RawBuilder<unknown>) =>
  sql`from (select * from asset x where x.id = any (${ids}) offset 0) a where a.organisation_id = f.member_id`

/** Those of members that have not left. */
const live = (ids: RawBuilder<unknown>) =>
  sql`from asset x join organisation h on h.id = x.organisation_id and h.takes_part where x.id = any (${ids})`
const narrowest = sql`(select max(masklen(x.network)) ${live(networks)} and x.network >>= place.at)`
const longest = sql`(select max(length(x.value)) ${live(domains)})`

/** Whether an accepted asset of its member touches the finding. */
const touched = sql<boolean>`exists (select 1 ${own(sql`${networks} || ${systems} || ${domains}`)})`

/** Whether by an agreement in force `a` also gets what concerns a claim `x` among those of which `which` is true. */
const agreed = (ids: RawBuilder<unknown>, which: RawBuilder<boolean>, now: Date) => sql<boolean>`exists (
  select 1 from asset x join asset_agreement g on g.covering_id = a.id and g.covered_id = x.id
    join agreement r on r.id = g.agreement_id and ${inForce(now)} where x.id = any (${ids}) and ${which})`

/**
 * Whether its member gets what concerns the finding, as the match index says: by the most specific claim of all
 * members, or by an agreement with who holds that. A whole network, and an AS number, are asked for touching only.
 */
const covered = (now: Date) => sql<boolean>`(
  exists (select 1 ${own(networks)} and not ${isSecondWithout(now)} and (
    masklen(place.at) < case family(place.at) when 4 then 32 else 128 end
    or masklen(a.network) = ${narrowest}
    or ${agreed(networks, sql`x.network >>= place.at and masklen(x.network) = ${narrowest}`, now)}))
  or exists (select 1 ${own(systems)} and not ${isSecondWithout(now)})
  or exists (select 1 ${own(domains)} and not ${isSecondWithout(now)} and (
    length(a.value) = ${longest} or ${agreed(domains, sql`length(x.value) = ${longest}`, now)})))`

/** What still asks something, or may: the rest is closed anyway. */
async function end(scope: Scope, memberId: string, now: Date): Promise<void> {
  await sql`
    with lost as (
      select f.id, case when not o.takes_part then 'membership-ended' when ${touched} then 'held-by-another' else 'asset-withdrawn' end as reason
      from finding f join organisation o on o.id = f.member_id cross join ${places}
      where f.member_id = ${memberId} and f.ended_at is null and f.status in ('open', 'waiting', 'reopened', 'accepted', 'fixed')
        and (not o.takes_part or not ${covered(now)})
      order by f.id for update of f),
    events as (
      insert into finding_event (member_id, finding_id, at, id, event, detail, intake_id, recorded_at)
      select ${memberId}::uuid, id, ${now}::timestamptz, gen_random_uuid(), 'ended', jsonb_build_object('reason', reason), null, ${now}::timestamptz from lost),
    untold as (
      update notice set settled = 'undone', settled_at = ${now} from lost
      where notice.member_id = ${memberId} and notice.thing_type = 'finding' and notice.thing_id = lost.id and notice.settled is null)
    update finding f set status = case f.status when 'fixed' then 'fixed' else 'not-ours' end, needs_answer = false, accepted_until = null,
      ended_at = ${now}, changed_at = ${now}, sequence = nextval('finding_sequence')
    from lost where f.member_id = ${memberId} and f.id = lost.id`.execute(scope.tx)
}

/** Those that ask for an answer again get their days anew, and are told. */
async function resume(scope: Scope, memberId: string, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    with back as (
      select f.id from finding f join organisation o on o.id = f.member_id cross join ${places}
      where f.member_id = ${memberId} and f.ended_at is not null and o.takes_part and ${covered(now)})
    insert into finding_event (member_id, finding_id, at, id, event, detail, intake_id, recorded_at)
    select ${memberId}::uuid, id, ${now}::timestamptz, gen_random_uuid(), 'resumed', '{}', null, ${now}::timestamptz from back
    returning finding_id as id`.execute(scope.tx)
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  await recompute(scope, ids, null, now)
  await sql`
    with asked as (
      update finding set due_at = ${now}::timestamptz + ${daysToAnswer} where member_id = ${memberId} and id = any (${ids}::uuid[]) and needs_answer
      returning id, held, severity)
    insert into notice (id, member_id, thing_type, thing_id, event, at, intake_id, held, urgent)
    select gen_random_uuid(), ${memberId}::uuid, 'finding', id, 'reopened', ${now}::timestamptz, null, held, severity = 'high' from asked`.execute(
    scope.tx,
  )
}

/** Brings the findings of a member in line with its accepted assets and its membership; twice changes nothing. */
export async function followClaims(scope: Scope, memberId: string, now: Date): Promise<void> {
  await end(scope, memberId, now)
  await resume(scope, memberId, now)
}
