// The decision: proposed, made by a second person, in an emergency by one; what it says, and until when one can object.
import type { Application } from '@schakel/api/client'
import { dayOf, useLanguage, useText, useWords, words } from '../language/index.ts'
import {
  Choices,
  Facts,
  Good,
  Note,
  Section,
  SelectField,
  TextArea,
  TextField,
  Trouble,
  Waits,
  When,
} from '../look/index.ts'
import { useMe } from '../session/index.ts'
import { DoWith } from './do.tsx'

const text = words(
  {
    title: 'Besluit',
    later: 'Kan pas als elk criterium genoeg oordelen heeft en er geen vraag openstaat.',
    propose: 'Stel een besluit voor',
    outcome: 'Wat is het besluit?',
    designated: 'Aanwijzen',
    refused: 'Weigeren',
    wasDesignated: 'Aangewezen',
    wasRefused: 'Geweigerd',
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
    emergency: 'Met spoed genomen door één persoon.',
    reviewBy: 'Tweede blik uiterlijk',
    review: 'Geef een tweede blik',
    upheld: 'Het besluit blijft staan',
    reversed: 'Het besluit vervalt',
    until: (day: string) => `Bezwaar kan tot en met ${day}.`,
    objection: 'Noteer een bezwaar',
    on: 'Ontvangen op',
    said: 'Wat staat erin?',
  },
  {
    title: 'Decision',
    later: 'Possible once each criterion has enough judgements and no question is open.',
    propose: 'Propose a decision',
    outcome: 'What is the decision?',
    designated: 'Designate',
    refused: 'Refuse',
    wasDesignated: 'Designated',
    wasRefused: 'Refused',
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
    emergency: 'Made in an emergency by one person.',
    reviewBy: 'Second look by',
    review: 'Give a second look',
    upheld: 'The decision stands',
    reversed: 'The decision falls',
    until: (day: string) => `An objection can be made until ${day}.`,
    objection: 'Note an objection',
    on: 'Received on',
    said: 'What does it say?',
  },
)

export function DecisionAside({ file }: { file: Application }) {
  const t = useWords(text)
  const forOperator = useMe().audience !== 'member'
  if (!file.decision && (!forOperator || file.step === 'introduction')) return null
  return (
    <Section title={t.title}>
      <div className="stack">
        {file.decision ? <Made file={file} decision={file.decision} /> : <Coming file={file} />}
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

function Made({ file, decision }: { file: Application; decision: NonNullable<Application['decision']> }) {
  const t = useWords(text)
  const say = useText()
  const { language } = useLanguage()
  const day = (date: string) => dayOf(new Date(`${date}T12:00:00Z`), language)
  const {
    outcome,
    at,
    grounds,
    legalBasis,
    publication,
    from,
    to,
    by,
    emergency,
    review,
    reviewBefore,
    objectionUntil,
  } = decision
  return (
    <>
      <p>
        {outcome === 'designated' ? <Good>{t.wasDesignated}</Good> : <Trouble>{t.wasRefused}</Trouble>}{' '}
        <span className="second">
          <When at={at} as="list" />
        </span>
      </p>
      {emergency && !review && <Note>{t.emergency}</Note>}
      <p className="written">{grounds}</p>
      <Facts
        facts={[
          legalBasis !== null && [t.basis, say(legalBasis)],
          publication !== null && [t.publication, publication],
          from !== null && [t.from, day(from)],
          to !== null && [t.to, day(to)],
          by.length > 0 && [t.by, by.join(', ')],
          emergency && !review && reviewBefore !== null && [t.reviewBy, <When key="review" at={reviewBefore} />],
          review !== null && [t.upheld, `${review.by.name ?? ''}: ${review.grounds}`],
        ]}
      />
      {objectionUntil && <p className="second">{t.until(day(objectionUntil))}</p>}
      <ReviewForm file={file} />
    </>
  )
}

function ReviewForm({ file }: { file: Application }) {
  const t = useWords(text)
  return (
    <DoWith
      file={file}
      name="review-emergency"
      says={t.review}
      main
      action={({ upheld = '', grounds: why = '' }) => ({
        action: 'review-emergency',
        upheld: upheld === 'yes',
        grounds: why,
      })}
    >
      <Choices
        kind="radio"
        label={t.agrees}
        name="upheld"
        options={[
          ['yes', t.upheld],
          ['no', t.reversed],
        ]}
      />
      <TextArea label={t.grounds} name="grounds" rows={4} maxLength={8000} />
    </DoWith>
  )
}

function ObjectionForm({ file }: { file: Application }) {
  const t = useWords(text)
  const { language } = useLanguage()
  return (
    <>
      {file.decision?.objections.map(({ on, text: said }) => (
        <Note key={`${on}${said}`}>
          {dayOf(new Date(`${on}T12:00:00Z`), language)}: {said}
        </Note>
      ))}
      <DoWith
        file={file}
        name="note-objection"
        says={t.objection}
        small
        action={({ on = '', said = '' }) => ({ action: 'note-objection', on, text: said })}
      >
        <TextField label={t.on} name="on" type="date" />
        <TextArea label={t.said} name="said" rows={4} maxLength={8000} />
      </DoWith>
    </>
  )
}
