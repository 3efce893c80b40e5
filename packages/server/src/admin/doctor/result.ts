// What a look of the doctor says: how it is, and when it is not right, how to mend it.

export interface Result {
  what: string
  state: 'ok' | 'warn' | 'fail'
  /** A sentence: what was found. */
  says: string
  /** What to do; null when it is right. */
  mend: string | null
}
export type Said = Omit<Result, 'what'>

export const ok = (says: string): Said => ({ state: 'ok', says, mend: null })
export const warn = (says: string, mend: string): Said => ({ state: 'warn', says, mend })
export const fail = (says: string, mend: string): Said => ({ state: 'fail', says, mend })
