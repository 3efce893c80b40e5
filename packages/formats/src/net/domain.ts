// Domain names (RFC 1035, IDNA by UTS 46): canonical A-labels in lower case without a final dot.
import { domainToASCII } from 'node:url'
import { type Parsed, type Problem, parsed, problem, refuse } from '../parsed/index.ts'

const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/

/** A name as an asset: `*.` in front is taken off with a warning; an address or a URL is refused with the mend. */
export function parseDomain(text: string): Parsed<string> {
  let name = text.trim().toLowerCase()
  const warnings: Problem[] = []
  if (/^[a-z][a-z0-9+.-]*:\/\//.test(name)) {
    const host = URL.canParse(name) ? new URL(name).hostname : ''
    return refuse(
      'domain.url',
      `Enter the name only${host ? `: ${host}` : ', without http://'}.`,
      host ? { suggestion: host } : {},
    )
  }
  if (name.startsWith('*.')) {
    name = name.slice(2)
    warnings.push(problem('domain.wildcard', 'All names below it are included; the "*." was left out.'))
  }
  name = name.replace(/\.$/, '')
  const ascii = isPlain(name) ? name : domainToASCII(name)
  if (ascii === '' || ascii.length > 253)
    return refuse('domain.syntax', `"${text}" is no domain name. Example: example.nl.`)
  const labels = ascii.split('.')
  if (labels.length < 2) return refuse('domain.single', 'A domain name has at least two parts. Example: example.nl.')
  const wrong = labels.find((part) => !label.test(part))
  if (wrong !== undefined) return refuse('domain.label', `The part "${wrong}" of the name is not allowed.`)
  if (/^\d+$/.test(labels.at(-1) ?? ''))
    return refuse('domain.address', 'This looks like an address. Choose network instead.')
  return parsed(ascii, warnings)
}

function isPlain(name: string): boolean {
  return /^[a-z0-9._-]*$/.test(name)
}

/** A host name as a source saw it, for matching: lower case A-labels, or null when it can be none. */
export function hostName(text: string): string | null {
  const name = text.trim().toLowerCase().replace(/\.$/, '').replace(/^\*\./, '')
  if (name === '' || name.length > 253) return null
  const ascii = isPlain(name) ? name : domainToASCII(name)
  const labels = ascii.split('.')
  return labels.length > 1 && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? '')
    ? ascii
    : null
}
