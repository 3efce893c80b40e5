// Large files from a member: read as a set in seconds, one at a time, while the others go on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestNode, testNode } from './network.ts'

let t: TestNode
beforeAll(async () => {
  t = await testNode()
})
afterAll(() => t.close())

const most = 20_000
/** Half networks of one address, half names; each once. */
function assetFile(lines: number): string {
  const line = (n: number) =>
    n % 2 === 0 ? `network,2001:db8:${(n >> 8).toString(16)}:${(n & 255).toString(16)}::/64` : `domain,host${n}.example`
  return `type,value\n${Array.from({ length: lines }, (_, n) => line(n)).join('\n')}\n`
}
type Outcome = { created: number; known: number; problems: { line: number; rule?: string }[]; code?: string }

describe('an import of assets', () => {
  it('takes twenty thousand lines in one go, and knows them the second time', async () => {
    const member = await t.member('Grootgrutter')
    const path = `/api/v1/members/${member.id}/assets/import`
    const file = assetFile(most)
    const trial = await t.send<Outcome>(`${path}?dryRun=true`, file)
    expect(trial.body).toMatchObject({ created: most, known: 0, problems: [] })
    expect((await t.send<Outcome>(path, file)).body).toMatchObject({ created: most, known: 0, problems: [] })
    expect((await t.send<Outcome>(path, file)).body).toMatchObject({ created: 0, known: most, problems: [] })
    const twin = await t.member('Dubbelganger')
    const refused = await t.send<Outcome>(`/api/v1/members/${twin.id}/assets/import`, file)
    expect(refused.body.problems).toHaveLength(most)
    expect(refused.body.problems.at(-1)).toMatchObject({ line: most + 1, rule: 'asset.already-claimed' })
  }, 120_000)

  it('is one at a time: while a member sends many at once, another member’s list answers', async () => {
    const [eager, patient] = [await t.member('Haastje Repje'), await t.member('Rustig', { domain: ['rustig.example'] })]
    const file = assetFile(most)
    const path = `/api/v1/members/${eager.id}/assets/import?dryRun=true`
    let done = false
    const imports = Promise.all(Array.from({ length: 16 }, () => t.send<Outcome>(path, file, eager.token))).finally(
      () => {
        done = true
      },
    )
    const waits: number[] = []
    do {
      const asked = performance.now()
      const list = await t.call<{ items: unknown[] }>('GET', `/api/v1/members/${patient.id}/assets`, patient.token)
      expect(list).toMatchObject({ status: 200, body: { items: [{ value: 'rustig.example' }] } })
      expect((await t.call('GET', '/health/ready', null)).status).toBe(200)
      waits.push(performance.now() - asked)
    } while (!done)
    const outcomes = await imports
    expect(Math.max(...waits)).toBeLessThan(10_000)
    const taken = outcomes.filter(({ status }) => status === 200)
    expect(taken.length).toBeGreaterThanOrEqual(1)
    for (const { body } of taken) expect(body).toMatchObject({ created: 500, problems: { length: most - 500 } })
    for (const { status, body } of outcomes.filter((one) => !taken.includes(one)))
      expect([status, body.code]).toEqual([409, 'import.running'])
  })
})

describe('an import of members', () => {
  it('takes thousands with their contacts in one go, and refuses those whose number is taken', async () => {
    const lines = Array.from({ length: 4000 }, (_, n) => {
      const [member, contact] = [n >> 1, n & 1]
      const kvk = String(20_000_000 + (member % 1990))
      return `Deelnemer ${member},${kvk},Contact ${contact},c${contact}@deelnemer${member}.example`
    })
    const file = `name,kvk,contact,email\n${lines.join('\n')}\n`
    const known = { register: 'kvk', number: '20000007' }
    await t.call('POST', '/api/v1/members', t.operatorToken, { name: 'Was er al', legalIdentity: known })
    const trial = await t.send<Outcome & { contacts: number }>('/api/v1/members/import?dryRun=true', file)
    expect(trial.body).toMatchObject({ created: 1989, contacts: 3996, problems: [{ line: 16, rule: 'member.exists' }] })
    const made = await t.send<Outcome & { contacts: number }>('/api/v1/members/import', file)
    expect(made.body).toEqual({ ...trial.body, dryRun: false })
    const { body } = await t.call<{ items: { id: string; counts: { contacts: number }; mailState: string }[] }>(
      'GET',
      '/api/v1/members?q=Deelnemer%201989',
    )
    expect(body.items).toMatchObject([{ counts: { contacts: 2 }, mailState: 'unproven' }])
    const again = await t.send<Outcome>('/api/v1/members/import', file)
    expect(again.body).toMatchObject({ created: 0 })
  })

  it('says of each line that is not right what is, and takes its neighbours', async () => {
    const long = 'x'.repeat(201)
    const file = `name,kvk,class,contact,email\nGoed,30000001,,Femke,femke@goed.example\nLang,30000002,${'c'.repeat(61)},,\nMail,30000003,,Jan,jan@@mail.example\nNaam,30000004,,${long},\n`
    const made = await t.send<Outcome>('/api/v1/members/import', file)
    expect(made.body).toMatchObject({
      created: 1,
      problems: [
        { line: 3, field: 'class', rule: 'class.unknown' },
        { line: 4, field: 'email', rule: 'email.shape' },
        { line: 5, field: 'contact', rule: 'field.long' },
      ],
    })
  })
})
