// Suspending, lifting and ending a membership: asked by name, with what it does.
import type { Member } from '@schakel/api/client'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { ConfirmByName, Section } from '../look/index.ts'
import { useChange } from '../session/index.ts'

const text = words(
  {
    title: 'Deelname',
    suspend: 'Zet stil',
    suspendSays:
      'De deelnemer krijgt niets meer en ziet geen bevindingen, tot u de deelname weer aanzet. Hij kan dan geen tokens en systemen toevoegen. Er gaat niets verloren.',
    lift: 'Zet weer aan',
    liftSays: 'De deelnemer krijgt en ziet weer alles, ook wat intussen binnenkwam.',
    withdraw: 'Beëindig de deelname',
    withdrawSays:
      'De deelnemer krijgt niets meer. Zijn systemen tellen niet meer mee, en wat er openstond hoeft geen antwoord. Zijn API-tokens vervallen.',
  },
  {
    title: 'Membership',
    suspend: 'Suspend',
    suspendSays:
      'The member gets nothing more and sees no findings, until you resume it. It can add no tokens and no assets then. Nothing is lost.',
    lift: 'Resume',
    liftSays: 'The member gets and sees everything again, also what came in meanwhile.',
    withdraw: 'End the membership',
    withdrawSays:
      'The member gets nothing more. Its assets no longer count, and what was open needs no answer. Its API tokens are revoked.',
  },
)
type Next = 'active' | 'suspended' | 'withdrawn'

export function MemberState({ member }: { member: Member }) {
  const t = useWords(text)
  const [next, setNext] = useState<Next | null>(null)
  const change = useChange('PATCH /api/v1/members/:id')
  const said = {
    active: { does: t.lift, says: t.liftSays },
    suspended: { does: t.suspend, says: t.suspendSays },
    withdrawn: { does: t.withdraw, says: t.withdrawSays },
  }
  if (member.state === 'applying') return null
  const possible: readonly Next[] = member.state === 'active' ? ['suspended', 'withdrawn'] : ['active']
  return (
    <Section title={t.title}>
      <div className="row">
        {possible.map((state) => (
          <button key={state} type="button" className="button" onClick={() => setNext(state)}>
            {said[state].does}
          </button>
        ))}
      </div>
      {next && (
        <ConfirmByName
          title={said[next].does}
          says={said[next].says}
          name={member.name}
          does={said[next].does}
          onConfirm={() => change.mutateAsync({ params: { id: member.id }, body: { state: next } })}
          onClose={() => setNext(null)}
        />
      )}
    </Section>
  )
}
