// schakel members: lists, makes and imports members.
import { readFile } from 'node:fs/promises'
import type { Member, MemberSummary } from '@schakel/api'
import { table } from '../terminal/table.ts'
import { type Connection, connectionOf, readArguments } from './arguments.ts'
import { type Command, CommandFailure } from './command.ts'
import { printImport } from './import-outcome.ts'
import { call, pages } from './node.client.ts'

async function list(connection: Connection, json: boolean): Promise<void> {
  const rows: MemberSummary[] = []
  for await (const member of pages<MemberSummary>(connection, '/members')) {
    if (json) process.stdout.write(`${JSON.stringify(member)}\n`)
    else rows.push(member)
  }
  if (json) return
  process.stdout.write(
    table(
      ['id', 'name', 'kind', 'state', 'assets', 'open'],
      rows.map((row) => [row.id, row.name, row.kind, row.state, row.counts.assets, row.counts.openFindings]),
    ),
  )
}

export const members: Command = {
  name: 'members',
  summary: 'List, add or import members',
  usage: [
    'list',
    'add NAME [--kind participant|oktt|csirt] [--class C] [--sector S] [--kvk NUMBER]',
    'import FILE.csv [--dry-run]',
  ],
  options: [
    ['--kind, --class, --sector, --language', 'of the new member'],
    ['--kvk NUMBER', 'its number in the Dutch trade register'],
    ['--dry-run', 'import: only say what would happen'],
  ],
  async run(args) {
    const { values, positionals } = readArguments(
      args,
      {
        kind: { type: 'string' },
        class: { type: 'string' },
        sector: { type: 'string' },
        language: { type: 'string' },
        kvk: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
      2,
    )
    const connection = connectionOf(values)
    const [verb = 'list', subject] = positionals
    if (verb === 'list') await list(connection, values.json === true)
    else if (verb === 'add' && subject) {
      const member = await call<Member>(connection, '/members', {
        method: 'POST',
        json: {
          name: subject,
          kind: values.kind,
          class: values.class,
          sector: values.sector,
          language: values.language,
          ...(values.kvk ? { legalIdentity: { register: 'kvk', number: values.kvk } } : {}),
        },
      })
      process.stdout.write(values.json ? `${JSON.stringify(member)}\n` : `${member.id}  ${member.name}\n`)
    } else if (verb === 'import' && subject) {
      const query = { dryRun: values['dry-run'] ? 'true' : undefined }
      return printImport(
        await call(connection, '/members/import', {
          method: 'POST',
          query,
          body: await csv(subject),
          contentType: 'text/csv',
        }),
        values.json === true,
      )
    } else throw new CommandFailure('Say list, add NAME or import FILE.csv.', 2)
    return 0
  },
}

export async function csv(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new CommandFailure(`${path}: the file can not be read.`, 2)
  }
}
