// Who is on call: the roster of an organisation, its gaps, and whom to call at a moment.
import { z } from 'zod'
import { id, time } from './primitives.ts'

/** An IANA name such as Europe/Amsterdam; offsets are none, because they know no summer time. */
function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const wall = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/
const isWall = (text: string) => wall.test(text) && new Date(`${text}Z`).toISOString().slice(0, 16) === text
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time as HH:MM')
const moment = z.string().refine(isWall, 'is a day and a time as YYYY-MM-DDTHH:MM')

const turn = {
  contactId: id,
  order: z.number().int().min(1).max(9).describe('1 is called first, 2 when that brings nobody, …'),
  zone: z.string().max(64).refine(isZone, 'is no time zone').describe('IANA name; the times are those of its clock'),
}
export const weeklyShift = z.object({
  ...turn,
  weekdays: z
    .array(z.number().int().min(1).max(7))
    .min(1)
    .max(7)
    .describe('1 is Monday: the days on which the shift begins'),
  from: clock,
  until: clock.describe('on the next day when it is not after `from`'),
})
export const datedShift = z
  .object({ ...turn, from: moment, until: moment })
  .refine(({ from, until }) => from < until, { path: ['until'], message: 'is not after the beginning' })
  .describe('takes the place of the weekly shifts of the same order')

const rows = { shifts: z.array(weeklyShift).max(100), dates: z.array(datedShift).max(200) }
export const rosterChange = z.object({
  revision: z.number().int().min(0).describe('of the roster that was changed; 0 when there was none'),
  ...rows,
})
export const roster = z.object({
  revision: z.number().describe('0: never kept'),
  ...rows,
  changedAt: time.nullable(),
  gaps: z
    .array(z.object({ from: time, until: time }))
    .describe('nobody is on call, in the coming four weeks; none are told of an organisation without any shift'),
})
export type Roster = z.infer<typeof roster>
export type WeeklyShift = z.infer<typeof weeklyShift>
export type DatedShift = z.infer<typeof datedShift>

export const onCallQuery = z.object({ at: time.optional().describe('now when nothing is said') })
export const onCallAnswer = z.object({
  at: time,
  by: z
    .enum(['roster', 'contacts', 'none'])
    .describe('contacts: there is a roster with nobody at this time; none: there is no roster'),
  contacts: z
    .array(z.object({ id, name: z.string(), phone: z.string().nullable(), email: z.string().nullable() }))
    .describe('whom to call, in this order'),
})
export type OnCallAnswer = z.infer<typeof onCallAnswer>
