// npm run bench [-- NAME…] [--json]: measures each against a baseline of the same run; a higher ratio is better.
import { parseArgs } from 'node:util'
import { intakeDense, intakeSparse } from './intakes.ts'
import { portalUsers } from './lists/portal-users.ts'
import { assetChange, matchDomain, matchIp } from './matching.ts'
import type { Benchmark } from './measurement.ts'
import { memory } from './memory.ts'
import { portalList, start } from './pages.ts'

const benchmarks: readonly Benchmark[] = [
  matchIp,
  matchDomain,
  assetChange,
  intakeSparse,
  intakeDense,
  portalList,
  portalUsers,
  start,
  memory,
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const unknown = positionals.filter((name) => !benchmarks.some((one) => one.name === name))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(', ')}. There are: ${benchmarks.map(({ name }) => name).join(', ')}\n`,
  )
  process.exit(2)
}
const scale = Number(process.env.SCHAKEL_BENCH_SCALE ?? 1)
const short = (value: number) => (value >= 1000 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3))
for (const { name, run } of benchmarks) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const measurement = await run(scale)
  const { value, unit, baseline, baselineValue, ratio } = measurement
  process.stdout.write(
    values.json
      ? `${JSON.stringify(measurement)}\n`
      : `${name.padEnd(14)} ${short(value)} ${unit}; ${baseline}: ${short(baselineValue)}; ratio ${ratio.toPrecision(3)}\n`,
  )
}
process.exit(0)
