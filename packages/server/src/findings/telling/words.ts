// What a mail says of one problem: what it is in two sentences, the first thing to do, and why this member is told.
import type { Both } from '../../delivery/index.ts'
import { type Explained, explain } from '../explanations/index.ts'
import { assetText, type FindingRow, valuesOf } from '../reading/index.ts'

/** `alone`: the text may name the address, because it speaks of this one only. */
function explained(row: FindingRow, alone: boolean): { nl: Explained; en: Explained } {
  const { address: _, port: __, ...common } = valuesOf(row)
  const values = alone ? valuesOf(row) : common
  return {
    nl: explain(row.issue, row.family, 'nl', values),
    en: explain(row.issue, row.family, 'en', values),
  }
}

const both = (texts: { nl: Explained; en: Explained }, say: (text: Explained) => string): Both => ({
  nl: say(texts.nl),
  en: say(texts.en),
})

function twoSentences(text: string): string {
  return text
    .split(/(?<=[.!?])\s+/)
    .slice(0, 2)
    .join(' ')
}

export function aboutOf(row: FindingRow, alone: boolean): Both {
  return both(explained(row, alone), ({ what, why }) => twoSentences(`${what} ${why}`))
}

export function measureOf(row: FindingRow, alone: boolean): Both {
  return both(explained(row, alone), ({ steps }) => `${steps[0]?.lead ?? ''} ${steps[0]?.rest ?? ''}`.trim())
}

export function becauseOf(row: FindingRow): Both {
  const value = assetText(row.asset_type, row.asset_value)
  if (row.matched_by === 'domain')
    return { nl: `Deze naam hoort bij uw domein ${value}.`, en: `This name belongs to your domain ${value}.` }
  if (row.matched_by === 'asn')
    return { nl: `Dit adres hoort bij uw ${value}.`, en: `This address belongs to your ${value}.` }
  return { nl: `Dit adres ligt in uw netwerk ${value}.`, en: `This address lies in your network ${value}.` }
}
