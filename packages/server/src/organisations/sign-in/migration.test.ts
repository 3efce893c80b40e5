// The migration of ways in over a node that was in use: sessions end, unproven addresses and makers of tokens are filled in.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Migrated, migratedFrom } from '../../platform/testing/migrated.ts'

const name = `ways_in_${process.pid}`
const [operator, member, person] = [randomUUID(), randomUUID(), randomUUID()]

const inUse = `
  insert into organisation (id, is_operator, kind, name, created_at, changed_at)
    values ('${operator}', true, 'oktt', 'Operator', now(), now()), ('${member}', false, 'participant', 'Member', now(), now());
  insert into person (id, email, name, created_at) values ('${person}', 'jelle@noord.example', 'Jelle', now());
  insert into person_role values ('${person}', '${operator}', 'admin', now());
  insert into auth."user" (id, name, email, "emailVerified")
    select email, email, email, true from unnest(array['jelle@noord.example', 'mailed@noord.example', 'handed@noord.example']) email;
  insert into auth.session (id, "expiresAt", token, "updatedAt", "userId") values ('s', now(), 't', now(), 'jelle@noord.example');
  insert into invitation (id, organisation_id, email, role, token_hash, created_at, expires_at, accepted_at, sent_at)
    select gen_random_uuid(), '${member}', email, 'reader', sha256(email::bytea), now(), now(), now(), case when email like 'mailed%' then now() end
    from unnest(array['mailed@noord.example', 'handed@noord.example']) email;
  insert into api_token (id, organisation_id, role, hint, token_hash, created_by, created_at)
    select gen_random_uuid(), id, 'admin', 'abcd', sha256(id::text::bytea), case when is_operator then '${person}'::uuid end, now() from organisation;`

describe('the migration of ways in', () => {
  let used: Migrated
  beforeAll(async () => {
    used = await migratedFrom(name, '0005-least-rights', (client) => client.query(inUse))
  })
  afterAll(() => used.close())
  const rows = (query: string) => used.rows(query)

  it('asks everybody to sign in once more', async () => {
    expect(await rows('select id from auth.session')).toEqual([])
  })

  it('takes an address for proven unless only links that no mail carried led to it', async () => {
    expect(await rows('select id from auth."user" where not "emailVerified"')).toEqual([{ id: 'handed@noord.example' }])
  })

  it('knows for whom the maker of a token acted', async () => {
    expect(
      await rows('select created_by, maker_organisation_id as maker from api_token order by created_by nulls last'),
    ).toEqual([
      { created_by: person, maker: operator },
      { created_by: null, maker: null },
    ])
  })

  it('guards its tables as before', async () => {
    expect(
      await rows(`select relname from pg_class where relname in ('api_token', 'invitation', 'person_role', 'organisation')
        and not (relrowsecurity and relforcerowsecurity)`),
    ).toEqual([])
  })
})
