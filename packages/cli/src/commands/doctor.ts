// schakel doctor: looks the node over and says what to do.
import type { Result } from '@schakel/server/admin'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

const marks: Record<Result['state'], string> = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' }

function lineOf({ what, state, says, mend }: Result): string {
  const line = `${marks[state]} ${what.padEnd(20)} ${says}`
  return mend === null ? line : `${line}\n${' '.repeat(26)}${mend}`
}

export const doctor: Command = {
  name: 'doctor',
  summary: 'Look the node over: database, rights, audit chain, clock, mail, DNS, disk (run it where the node runs)',
  usage: [''],
  options: [],
  async run(args) {
    const { values } = readArguments(args, {}, 0)
    const { examine, readConfig } = await import('@schakel/server/admin')
    const results = await examine(readConfig(process.env))
    process.stdout.write(values.json ? `${JSON.stringify({ results })}\n` : `${results.map(lineOf).join('\n')}\n`)
    return results.some(({ state }) => state === 'fail') ? 1 : 0
  },
}
