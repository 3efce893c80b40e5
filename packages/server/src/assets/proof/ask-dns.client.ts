// Looks at the TXT record of a domain's proof (RFC 1035); an alias proves nothing, for somebody else may write there.
import { makeResolver } from '../../platform/index.ts'
import { judgeTexts, type Outcome, refusedFor } from './outcome.ts'
import { type Outside, patienceMs } from './outside.ts'

const absent = new Set(['ENODATA', 'ENOTFOUND'])

type Answer = { state: 'found'; texts: string[] } | { state: 'none' } | { state: 'failed' }

async function answerOf(asked: Promise<string[]>): Promise<Answer> {
  try {
    return { state: 'found', texts: await asked }
  } catch (error) {
    return { state: absent.has((error as NodeJS.ErrnoException).code ?? '') ? 'none' : 'failed' }
  }
}

/** Never throws; an answer that does not come counts as unreachable. */
export async function lookAtTxt(name: string, word: string, { dnsServers }: Outside): Promise<Outcome> {
  const resolver = makeResolver(dnsServers)
  const stop = setTimeout(() => resolver.cancel(), patienceMs)
  try {
    const [alias, texts] = await Promise.all([
      answerOf(resolver.resolveCname(name)),
      answerOf(resolver.resolveTxt(name).then((records) => records.map((strings) => strings.join('')))),
    ])
    if (alias.state === 'found') return refusedFor('alias')
    if (alias.state === 'failed' || texts.state === 'failed') return refusedFor('unreachable')
    return texts.state === 'found' ? judgeTexts(texts.texts, word) : refusedFor('not-found')
  } finally {
    clearTimeout(stop)
  }
}
