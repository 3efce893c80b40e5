// schakel assets: lists, declares and imports what a member answers for.
import type { Asset, AssetDeclared } from '@schakel/api'
import { table } from '../terminal/table.ts'
import { connectionOf, readArguments } from './arguments.ts'
import { type Command, CommandFailure } from './command.ts'
import { printImport } from './import-outcome.ts'
import { csv } from './members.ts'
import { call, pages } from './node.client.ts'

export const assets: Command = {
  name: 'assets',
  summary: 'List, add or import networks, AS numbers and domains of a member',
  usage: [
    'list --member ID',
    'add --member ID network|asn|domain VALUE [--confirmed]',
    'import --member ID FILE.csv [--dry-run]',
  ],
  options: [
    ['--member ID', 'whose assets (needed)'],
    ['--confirmed', 'add: yes, a very wide network is meant'],
    ['--dry-run', 'import: only say what would happen'],
  ],
  async run(args) {
    const { values, positionals } = readArguments(
      args,
      {
        member: { type: 'string' },
        confirmed: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
      3,
    )
    if (!values.member) throw new CommandFailure('Give --member ID; "schakel members list" shows the ids.', 2)
    const connection = connectionOf(values)
    const path = `/members/${encodeURIComponent(values.member)}/assets`
    const [verb = 'list', first, second] = positionals
    if (verb === 'list') {
      const rows: Asset[] = []
      for await (const asset of pages<Asset>(connection, path)) {
        if (values.json) process.stdout.write(`${JSON.stringify(asset)}\n`)
        else rows.push(asset)
      }
      if (!values.json) {
        process.stdout.write(
          table(
            ['id', 'type', 'value', 'state'],
            rows.map((row) => [row.id, row.type, row.value, row.state]),
          ),
        )
      }
      return 0
    }
    if (verb === 'add' && first && second) {
      const asset = await call<AssetDeclared>(connection, path, {
        method: 'POST',
        json: { type: first, value: second, ...(values.confirmed ? { confirmed: true } : {}) },
      })
      process.stdout.write(values.json ? `${JSON.stringify(asset)}\n` : `${asset.id}  ${asset.value}  ${asset.state}\n`)
      if (!values.json)
        for (const { consequence } of asset.overlaps ?? []) process.stdout.write(`  ${consequence.en}\n`)
      return 0
    }
    if (verb === 'import' && first) {
      const query = { dryRun: values['dry-run'] ? 'true' : undefined }
      return printImport(
        await call(connection, `${path}/import`, {
          method: 'POST',
          query,
          body: await csv(first),
          contentType: 'text/csv',
        }),
        values.json === true,
      )
    }
    throw new CommandFailure('Say list, add TYPE VALUE or import FILE.csv.', 2)
  },
}
