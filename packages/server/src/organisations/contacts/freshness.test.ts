// How fresh a contact is follows from when it was asked and what was said.
import { describe, expect, it } from 'vitest'
import { freshnessOf } from './freshness.ts'

const now = new Date('2026-11-24T08:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 24 * 3600_000)

describe('how fresh a contact is', () => {
  it.each([
    [null, null, 'fresh'],
    [ago(0), null, 'asked'],
    [ago(29.99), null, 'asked'],
    [ago(30), null, 'stale'],
    [ago(200), null, 'stale'],
    [null, ago(1), 'doubted'],
    [ago(200), ago(1), 'doubted'],
  ])('asked %s, doubted %s: %s', (asked_at, doubted_at, is) => {
    expect(freshnessOf({ asked_at, doubted_at }, now)).toBe(is)
  })
})
