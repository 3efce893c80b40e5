// What happened in a file, as lines that people read.
import type { HistoryEntry } from '@schakel/api'
import type { CaseEvent, EventData, EventType } from '../case/events.ts'

interface Said {
  about?: string | null
  text?: string | null
}
type Saying = { [Type in EventType]?: (data: EventData[Type]) => Said }

const saying: Saying = {
  applied: ({ text }) => ({ text }),
  'meeting-planned': ({ at, place }) => ({ about: at, text: place }),
  'minutes-kept': ({ text }) => ({ text }),
  wrote: ({ text }) => ({ text }),
  mailed: ({ from, subject, text }) => ({ about: from, text: `${subject}\n\n${text}` }),
  noted: ({ text }) => ({ text }),
  entered: ({ step }) => ({ about: step }),
  stopped: ({ reason }) => ({ text: reason }),
  'evidence-added': ({ criterion, name }) => ({ about: criterion, text: name }),
  'flow-explained': ({ flow, text }) => ({ about: flow, text }),
  'flows-signed': ({ capacity }) => ({ text: capacity }),
  asked: ({ questions }) => ({ text: questions.map(({ text }) => text).join('\n') }),
  replied: ({ text }) => ({ text }),
  judged: ({ criterion, verdict, grounds }) => ({ about: `${criterion}:${verdict}`, text: grounds }),
  settled: ({ criterion, verdict, grounds }) => ({ about: `${criterion}:${verdict}`, text: grounds }),
  proposed: ({ outcome, grounds }) => ({ about: outcome, text: grounds }),
  returned: ({ grounds }) => ({ text: grounds }),
  decided: ({ outcome, grounds }) => ({ about: outcome, text: grounds }),
  'emergency-reviewed': ({ upheld, grounds }) => ({ about: upheld ? 'upheld' : 'reversed', text: grounds }),
  objected: ({ text, on }) => ({ about: on, text }),
  'guideline-accepted': ({ version, capacity }) => ({ about: String(version), text: capacity }),
  'ndn-agreed': ({ wants }) => ({ about: wants ? 'yes' : 'no' }),
  'year-reviewed': ({ text }) => ({ text }),
  suspended: ({ grounds, meanwhile }) => ({ about: meanwhile, text: grounds }),
  lifted: ({ grounds }) => ({ text: grounds }),
  withdrawn: ({ grounds }) => ({ text: grounds }),
}

/** `blind` are criteria whose judgements by others the reader may not see yet. */
export function presentEvent(
  event: CaseEvent & { internal: boolean },
  names: ReadonlyMap<string, string>,
  operator: string,
  blind: ReadonlySet<string>,
  reader: string | null,
): HistoryEntry {
  const say = saying[event.type] as ((data: unknown) => Said) | undefined
  const hidden = event.type === 'judged' && event.personId !== reader && blind.has(event.data.criterion)
  const { about = null, text = null } = hidden ? { about: event.data.criterion } : (say?.(event.data) ?? {})
  const name = event.personId ? names.get(event.personId) : undefined
  return {
    sequence: event.sequence,
    at: event.at.toISOString(),
    side: event.side,
    by: name ?? (event.side === 'operator' ? operator : null),
    type: event.type,
    internal: event.internal,
    about,
    text,
  }
}
