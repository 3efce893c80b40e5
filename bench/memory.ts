// How much more memory a node takes while a large file comes in.
import type { Benchmark } from './measurement.ts'
import { nodeUnderTest } from './node-under-test.ts'
import { reportOf } from './rows.ts'

export const memory: Benchmark = {
  name: 'memory',
  async run(scale) {
    const t = await nodeUnderTest()
    let peak = 0
    let size = 0
    try {
      await t.send('2026-10-31-scan_rdp.csv', Buffer.concat([...reportOf(20_000, 1000)]))
      const before = process.memoryUsage.rss()
      const timer = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage.rss())
      }, 50)
      const stream = function* () {
        for (const chunk of reportOf(1_500_000 * scale, 1000)) {
          size += chunk.length
          yield chunk
        }
      }
      await t.send('2026-11-01-scan_rdp.csv', stream())
      clearInterval(timer)
      const grown = Math.max(1, peak - before) / 1e6
      return {
        name: 'memory',
        value: grown,
        unit: 'MB more than before',
        baseline: 'size of the file in MB',
        baselineValue: size / 1e6,
        ratio: size / 1e6 / grown,
      }
    } finally {
      await t.close()
    }
  },
}
