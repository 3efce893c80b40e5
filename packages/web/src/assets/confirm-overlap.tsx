// Asks the operator, by the name of the other member, before an asset that touches another's counts.
import type { AssetOverlap } from '@schakel/api/client'
import { useText, useWords, words } from '../language/index.ts'
import { ConfirmByName } from '../look/index.ts'

const text = words(
  {
    title: 'Dit raakt ook een andere deelnemer',
    more: (n: number) => `Nog ${n} keer raakt dit een ander.`,
    does: 'Voeg toch toe',
  },
  {
    title: 'This touches another member too',
    more: (n: number) => `This touches another ${n} times more.`,
    does: 'Add it all the same',
  },
)
const shown = 4

interface ConfirmOverlapProps {
  /** At least one. */
  overlaps: readonly AssetOverlap[]
  /** How many there are in all. */
  total: number
  onConfirm: () => Promise<unknown>
  onClose: () => void
}

export function ConfirmOverlap({ overlaps, total, onConfirm, onClose }: ConfirmOverlapProps) {
  const t = useWords(text)
  const say = useText()
  const said = overlaps.slice(0, shown).map(({ consequence }) => say(consequence))
  const says = total > shown ? [...said, t.more(total - shown)] : said
  return (
    <ConfirmByName
      title={t.title}
      says={says.join(' ')}
      name={overlaps[0]?.member.name ?? ''}
      does={t.does}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  )
}
