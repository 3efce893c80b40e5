// The decision: proposed, made by a second person, in an emergency by one; what it says, and until when one can object.
import type { Application } from '@schakel/api/client'
import { useText, useWords, words } from '../language/index.ts'
import { Choices, Facts, Note, Section, SelectField, TextArea, TextField, Waits } from '../look/index.ts'
import { useMe } from '../session/index.ts'
import { DecisionMade, ObjectionForm } from './decision-made.tsx'
import { DoWith } from './do.tsx'

const text = words(
  {
    title: 'Besluit',
    later: 'Kan pas als elk criterium genoeg oordelen heeft en er geen vraag openstaat.',
    propose: 'Stel een besluit voor',
    outcome: 'Wat is het besluit?',
    designated: 'Aanwijzen',
    refused: 'Weigeren',
    grounds: 'Op welke gronden?',
    basis: 'Wettelijke grondslag',
    publication: 'Waar wordt het gepubliceerd?',
    category: 'Als categorie? Noem die',
    serves: 'Doelgroep in het register',
    from: 'Vanaf',
    to: 'Tot en met',
    by: 'Door',
    proposed: 'Voorgesteld. Een tweede persoon beslist.',
    confirm: 'Beslis mee',
    agrees: 'Bent u het ermee eens?',
    yes: 'Ja, neem dit besluit',
    no: 'Nee, geef het terug',
    why: 'Waarom niet?',
    atOnce: 'Beslis met spoed',
    atOnceSays: 'U beslist nu alleen. Een collega kijkt er binnen een dag naar.',
  },
  {
    title: 'Decision',
    later: 'Possible once each criterion has enough judgements and no question is open.',
    propose: 'Propose a decision',
    outcome: 'What is the decision?',
    designated: 'Designate',
    refused: 'Refuse',
    grounds: 'On what grounds?',
    basis: 'Legal basis',
    publication: 'Where is it published?',
    category: 'As a category? Name it',
    serves: 'Target group in the register',
    from: 'From',
    to: 'Until and with',
    by: 'By',
    proposed: 'Proposed. A second person decides.',
    confirm: 'Decide along',
    agrees: 'Do you agree?',
    yes: 'Yes, make this decision',
    no: 'No, give it back',
    why: 'Why not?',
    atOnce: 'Decide in an emergency',
    atOnceSays: 'You decide alone now. A colleague looks at it within a day.',
  },
)

export function DecisionAside({ file }: { file: Application }) {
  const t = useWords(text)
  const forOperator = useMe().audience !== 'member'
  if (!file.decision && (!forOperator || file.step === 'introduction')) return null
  return (
    <Section title={t.title}>
      <div className="stack">
        {file.decision ? <DecisionMade file={file} decision={file.decision} /> : <Coming file={file} />}
        <ObjectionForm file={file} />
      </div>
    </Section>
  )
}

function Coming({ file }: { file: Application }) {
  const t = useWords(text)
  const { proposal } = file
  if (proposal)
    return (
      <>
        <Waits>{t.proposed}</Waits>
        <Facts
          facts={[
            [t.by, proposal.by.join(', ')],
            [proposal.outcome === 'designated' ? t.designated : t.refused, proposal.grounds],
          ]}
        />
        <DoWith
          file={file}
          name="confirm"
          says={t.confirm}
          main
          action={({ agrees = '', grounds = '' }) => ({ action: 'confirm', agrees: agrees === 'yes', grounds })}
        >
          <p>{proposal.grounds}</p>
          <Choices
            kind="radio"
            label={t.agrees}
            name="agrees"
            options={[
              ['yes', t.yes],
              ['no', t.no],
            ]}
          />
          <TextArea label={t.why} name="grounds" rows={3} maxLength={8000} optional />
        </DoWith>
      </>
    )
  return (
    <>
      {!file.can.includes('propose') && <p className="second">{t.later}</p>}
      <ProposeForm file={file} />
      <AtOnceForm file={file} />
    </>
  )
}

function BasisFields({ file }: { file: Application }) {
  const t = useWords(text)
  const say = useText()
  const bases = file.template.body.legalBases.map(({ id, name }) => [id, say(name)] as const)
  if (bases.length === 0) return null
  return (
    <>
      <SelectField label={t.basis} name="legalBasis" options={bases} />
      <TextField label={t.publication} name="publication" maxLength={300} optional />
      <TextField
        label={t.serves}
        name="targetGroup"
        maxLength={300}
        defaultValue={file.answers['target-group']}
        optional
      />
      <TextField label={t.to} name="to" type="date" optional />
    </>
  )
}

const orNull = (typed: string | undefined) => typed || null

function ProposeForm({ file }: { file: Application }) {
  const t = useWords(text)
  const national = file.template.body.legalBases.length > 0
  return (
    <DoWith
      file={file}
      name="propose"
      says={t.propose}
      main
      action={({ outcome, grounds = '', legalBasis, publication, category, targetGroup, from, to }) => ({
        action: 'propose',
        outcome: outcome === 'refused' ? 'refused' : 'designated',
        grounds,
        legalBasis: orNull(legalBasis),
        publication: orNull(publication),
        category: orNull(category),
        targetGroup: orNull(targetGroup),
        from: orNull(from),
        to: orNull(to),
      })}
    >
      <Choices
        kind="radio"
        label={t.outcome}
        name="outcome"
        chosen={['designated']}
        options={[
          ['designated', t.designated],
          ['refused', t.refused],
        ]}
      />
      <TextArea label={t.grounds} name="grounds" rows={5} maxLength={8000} />
      <BasisFields file={file} />
      {national && <TextField label={t.category} name="category" maxLength={200} optional />}
      {national && <TextField label={t.from} name="from" type="date" optional />}
    </DoWith>
  )
}

function AtOnceForm({ file }: { file: Application }) {
  const t = useWords(text)
  if (file.can.includes('propose')) return null
  return (
    <DoWith
      file={file}
      name="decide-at-once"
      says={t.atOnce}
      action={({ grounds = '', legalBasis, publication, targetGroup, to }) => ({
        action: 'decide-at-once',
        grounds,
        legalBasis: orNull(legalBasis),
        publication: orNull(publication),
        targetGroup: orNull(targetGroup),
        to: orNull(to),
      })}
    >
      <Note>{t.atOnceSays}</Note>
      <TextArea label={t.grounds} name="grounds" rows={4} maxLength={8000} />
      <BasisFields file={file} />
    </DoWith>
  )
}
