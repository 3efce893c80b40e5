// Every check of the watch is provoked and mended for real, and says in both languages what it found and what to do.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Check, Found } from '../check.ts'
import type { ProcessFacts } from '../look-at-node.ts'
import { cases } from '../testing/cases.ts'
import { healthy, hours, nodeInOrder, now, type TroubledNode } from '../testing/troubled-node.ts'
import { judgeDatabase } from './database.store.ts'
import { checks } from './index.ts'

let n: TroubledNode
beforeAll(async () => {
  n = await nodeInOrder()
})
afterAll(() => n.close())

const look = (check: Check, facts: Partial<ProcessFacts> = {}): Promise<readonly Found[]> =>
  check.look({ ...healthy, ...facts, now, read: n.job })

function expectWords(check: Check, { facts, subject }: Found): void {
  const { title, mend, over, href } = check.say(facts, subject)
  for (const text of [title, mend, over])
    for (const words of [text.nl, text.en]) {
      expect(words.trim().length).toBeGreaterThan(10)
      expect(words).not.toMatch(/undefined|NaN|\[object/)
    }
  expect(href === null || href.startsWith('/')).toBe(true)
}

describe('the checks of the watch', () => {
  it('have names of their own, and each is provoked below', () => {
    const names = checks.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect([...Object.keys(cases), 'database'].sort()).toEqual([...names].sort())
  })

  for (const check of checks) {
    describe(check.name, () => {
      it('finds nothing on a node in order', async () => {
        expect(await look(check)).toEqual([])
      })

      const wanted = cases[check.name]
      if (!wanted) return
      it('finds what is wrong, says what to do, and finds it no more when it is mended', async () => {
        const { subject, facts, mend } = await wanted.provoke(n)
        const found = await look(check, facts)
        expect(found.map((one) => one.subject)).toEqual([subject])
        for (const one of found) {
          expect(one.since.getTime()).toBeLessThanOrEqual(Math.max(now.getTime(), Date.now()))
          expectWords(check, one)
        }
        await mend()
        expect(await look(check)).toEqual([])
      })
    })
  }
})

describe('a member that can not be reached', () => {
  const check = checks.find(({ name }) => name === 'unreachable-member') as Check
  const lacking = async () => (await look(check)).map(({ facts }) => facts.lacks)
  const set = (table: 'contact' | 'channel', id: string, change: object) => n.change(table, id, change)

  it('lacks a contact that is fresh, or a channel that works, or both', async () => {
    const id = await n.member('Zuivelhuis Terpen')
    const [channel, contact] = [await n.channel(id, 'a@terpen.example'), await n.contact(id, 'a@terpen.example')]
    expect(await lacking()).toEqual([])
    await set('contact', contact, { asked_at: hours(29 * 24) })
    expect(await lacking()).toEqual([])
    await set('contact', contact, { asked_at: hours(31 * 24) })
    expect(await lacking()).toEqual(['contact'])
    await set('contact', contact, { asked_at: null, doubted_at: hours(1) })
    expect(await lacking()).toEqual(['contact'])
    await set('contact', contact, { doubted_at: null })
    await set('channel', channel, { state: 'bounced', failing_since: hours(1) })
    expect(await lacking()).toEqual(['both'])
    await set('contact', contact, { phone: '+31 50 000 00 00' })
    expect(await lacking()).toEqual(['channel'])
    await set('channel', channel, { state: 'working', failing_since: null, confirmed_at: null })
    expect(await lacking()).toEqual(['channel'])
    await set('channel', channel, { confirmed_at: now })
    expect(await lacking()).toEqual([])
  })
})

describe('what the database says of itself', () => {
  const good = { damaged: 0, damaged_at: null, used: 20, most: 60, age: 5000 }
  it.each([
    ['damaged pages', { damaged: 2, damaged_at: hours(5) }, 'damaged'],
    ['hardly any connection left', { used: 58 }, 'connections'],
    ['numbers of transactions that are not cleaned up', { age: 1_500_000_000 }, 'age'],
  ])('is trouble with %s', (_, change, subject) => {
    const found = judgeDatabase({ ...good, ...change }, now)
    expect(found.map((one) => one.subject)).toEqual([subject])
    const check = checks.find(({ name }) => name === 'database')
    for (const one of found) expectWords(check as Check, one)
  })
})
