// Who stays silent is left alone for a while, longer each time.
import { describe, expect, it } from 'vitest'
import { HostBreaker } from './host-breaker.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 8, minutes))

describe('a host that does not answer', () => {
  it('is left alone after three attempts, longer each time, half an hour at most', () => {
    const breaker = new HostBreaker()
    breaker.silent('slow.example', at(0))
    breaker.silent('slow.example', at(0))
    expect(breaker.shut(at(0))).toEqual([])
    breaker.silent('slow.example', at(0))
    expect(breaker.shut(at(0))).toEqual(['slow.example'])
    expect(breaker.shut(at(1))).toEqual([])
    expect(breaker.onTrial(at(1))).toEqual(['slow.example'])
    breaker.silent('slow.example', at(1))
    expect(breaker.shut(at(2))).toEqual(['slow.example'])
    expect(breaker.onTrial(at(3))).toEqual(['slow.example'])
    for (let i = 0; i < 10; i++) breaker.silent('slow.example', at(3))
    expect(breaker.shut(at(32))).toEqual(['slow.example'])
    expect(breaker.shut(at(33))).toEqual([])
  })

  it('is as any other once it answered', () => {
    const breaker = new HostBreaker()
    for (let i = 0; i < 4; i++) breaker.silent('slow.example', at(0))
    breaker.answered('slow.example')
    expect([breaker.shut(at(0)), breaker.onTrial(at(9))]).toEqual([[], []])
    breaker.silent('slow.example', at(10))
    expect(breaker.shut(at(10))).toEqual([])
  })
})
