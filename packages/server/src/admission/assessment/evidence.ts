// What the applicant sends to show that it meets the criteria; files come by their own route.
import { action, type Refused, refuse, type Situation } from '../case/action.ts'
import type { EventData } from '../case/events.ts'

const mostPieces = 200
const mostBytes = 200 * 1024 * 1024

/** Whether evidence can be added for a criterion now. */
export function refusesEvidence(
  { template, state }: Pick<Situation, 'template' | 'state'>,
  criterion: string,
): Refused | null {
  if (!template.criteria.some(({ id }) => id === criterion))
    return refuse('application.unknown', `There is no criterion ${criterion}.`)
  if (state.decision || state.proposal) return refuse('application.already', 'A decision was made or is being made.')
  if (state.evidence.length >= mostPieces)
    return refuse('application.too-much', `A file holds at most ${mostPieces} pieces of evidence.`)
  if (state.evidence.reduce((sum, { size }) => sum + (size ?? 0), 0) >= mostBytes)
    return refuse('application.too-much', 'A file holds at most 200 MB of evidence.')
  return null
}

const link = (id: string, criterion: string, name: string, url: string): EventData['evidence-added'] => ({
  id,
  criterion,
  kind: 'link',
  name,
  mediaType: null,
  size: null,
  sha256: null,
  url,
})

export const addLink = action({
  name: 'add-link',
  by: 'both',
  steps: ['introduction', 'assessment'],
  does(situation, { criterion, name, url }) {
    const refused = refusesEvidence(situation, criterion)
    return refused ?? [{ type: 'evidence-added', data: link(situation.newId(), criterion, name, url) }]
  },
})

export const removeEvidence = action({
  name: 'remove-evidence',
  by: 'applicant',
  steps: ['introduction', 'assessment'],
  refuses: ({ state }) =>
    state.submittedAt ? refuse('application.already', 'The file was submitted: what it holds stays.') : null,
  does: ({ state }, { evidence }) =>
    state.evidence.some(({ id }) => id === evidence)
      ? [{ type: 'evidence-removed', data: { id: evidence } }]
      : refuse('not-found', 'This evidence is not in the file.'),
})
