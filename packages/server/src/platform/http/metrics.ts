// Counters, gauges and durations in the Prometheus text format (version 0.0.4).
export interface Metrics {
  count(name: string, labels?: Labels, amount?: number): void
  observe(name: string, seconds: number, labels?: Labels): void
  /** `read` answers one value, or one per label. */
  gauge(name: string, help: string, read: () => GaugeValue | Promise<GaugeValue>): void
  text(): Promise<string>
}
type Labels = Readonly<Record<string, string | number>>
type GaugeValue = number | readonly { labels: Labels; value: number }[]

const bounds = [0.005, 0.02, 0.1, 0.3, 1, 5, 30]

function series(name: string, labels: Labels): string {
  const inner = Object.entries(labels)
    .map(([key, value]) => `${key}="${String(value).replace(/[\\"\n]/g, '_')}"`)
    .join(',')
  return inner ? `${name}{${inner}}` : name
}

interface Histogram {
  labels: Labels
  buckets: number[]
  sum: number
  count: number
}

function histogramLines(name: string, { labels, buckets, sum, count }: Histogram): string[] {
  const counted = [...bounds.entries()].map(
    ([index, bound]) => `${series(`${name}_bucket`, { ...labels, le: bound })} ${buckets[index]}`,
  )
  return [
    ...counted,
    `${series(`${name}_bucket`, { ...labels, le: '+Inf' })} ${count}`,
    `${series(`${name}_sum`, labels)} ${sum}`,
    `${series(`${name}_count`, labels)} ${count}`,
  ]
}

export function makeMetrics(): Metrics {
  const counters = new Map<string, number>()
  const histograms = new Map<string, Map<string, Histogram>>()
  const gauges = new Map<string, { help: string; read: () => GaugeValue | Promise<GaugeValue> }>()
  return {
    count(name, labels = {}, amount = 1) {
      const key = series(name, labels)
      counters.set(key, (counters.get(key) ?? 0) + amount)
    },
    observe(name, seconds, labels = {}) {
      const family = histograms.get(name) ?? new Map<string, Histogram>()
      histograms.set(name, family)
      const key = series('', labels)
      const found = family.get(key) ?? { labels, buckets: bounds.map(() => 0), sum: 0, count: 0 }
      family.set(key, found)
      for (const [index, bound] of bounds.entries())
        if (seconds <= bound) found.buckets[index] = (found.buckets[index] ?? 0) + 1
      found.sum += seconds
      found.count += 1
    },
    gauge(name, help, read) {
      gauges.set(name, { help, read })
    },
    async text() {
      const lines: string[] = []
      for (const [key, value] of counters) lines.push(`${key} ${value}`)
      for (const [name, family] of histograms) {
        lines.push(`# TYPE ${name} histogram`)
        for (const one of family.values()) lines.push(...histogramLines(name, one))
      }
      for (const [name, { help, read }] of gauges) {
        const value = await read()
        const values = typeof value === 'number' ? [{ labels: {}, value }] : value
        lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`)
        for (const one of values) lines.push(`${series(name, one.labels)} ${one.value}`)
      }
      return `${lines.join('\n')}\n`
    },
  }
}
