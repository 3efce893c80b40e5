// schakel doctor: looks the node over and says what to do.
import { examine, readConfig } from '@schakel/server/admin'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

const marks = { ok: 'ok   ', mind: 'mind ', wrong: 'WRONG' } as const

export const doctor: Command = {
  name: 'doctor',
  summary: 'Look the node over: database, rights, audit chain, mail, disk (run it where the node runs)',
  usage: [''],
  options: [],
  async run(args) {
    const { values } = readArguments(args, {})
    const findings = await examine(readConfig(process.env))
    const lines = findings.map(({ what, state, says }) => `${marks[state]} ${what.padEnd(20)} ${says}`)
    process.stdout.write(values.json ? `${JSON.stringify({ findings })}\n` : `${lines.join('\n')}\n`)
    return findings.some(({ state }) => state === 'wrong') ? 1 : 0
  },
}
