// Times as people say them: absolute with zone, relative by calendar days.
import { expect, test } from 'vitest'
import { absolute, relative } from './time.ts'

const now = new Date(2026, 10, 24, 17, 34)
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute)

test.each([
  [at(24, 17, 34), 'zojuist', 'just now'],
  [at(24, 17, 0), '34 minuten geleden', '34 minutes ago'],
  [at(24, 12, 0), '5 uur geleden', '5 hours ago'],
  [at(25, 18, 0), 'morgen', 'tomorrow'],
  [at(27, 17, 33), 'over 3 dagen', 'in 3 days'],
  [at(27, 18, 0), 'over 3 dagen', 'in 3 days'],
  [at(23, 1, 0), 'gisteren', 'yesterday'],
  [at(10, 12, 0), '2 weken geleden', '2 weeks ago'],
])('%s is said as %s', (time, dutch, english) => {
  expect(relative(time, 'nl', now)).toBe(dutch)
  expect(relative(time, 'en', now)).toBe(english)
})

test('an absolute time bears its zone; in a list of today the clock is enough', () => {
  expect(absolute(at(24, 7, 5), 'nl', now)).toMatch(/^di 24 nov 2026, 07:05 \S+$/)
  expect(absolute(at(24, 7, 5), 'nl', now, true)).toMatch(/^07:05 \S+$/)
})
