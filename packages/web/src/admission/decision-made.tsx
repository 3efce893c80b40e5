// A decision that was made: what it says, its second look in an emergency, until when one can object, and objections.
import type { Application } from '@schakel/api/client'
import { dayOf, useLanguage, useText, useWords, words } from '../language/index.ts'
import { Choices, Facts, Good, Note, TextArea, TextField, Trouble, When } from '../look/index.ts'
import { DoWith } from './do.tsx'

const text = words(
  {
    wasDesignated: 'Aangewezen',
    wasRefused: 'Geweigerd',
    grounds: 'Op welke gronden?',
    basis: 'Wettelijke grondslag',
    publication: 'Waar wordt het gepubliceerd?',
    from: 'Vanaf',
    to: 'Tot en met',
    by: 'Door',
    emergency: 'Met spoed genomen door één persoon.',
    reviewBy: 'Tweede blik uiterlijk',
    review: 'Geef een tweede blik',
    agrees: 'Bent u het ermee eens?',
    upheld: 'Het besluit blijft staan',
    reversed: 'Het besluit vervalt',
    until: (day: string) => `Bezwaar kan tot en met ${day}.`,
    objection: 'Noteer een bezwaar',
    on: 'Ontvangen op',
    said: 'Wat staat erin?',
  },
  {
    wasDesignated: 'Designated',
    wasRefused: 'Refused',
    grounds: 'On what grounds?',
    basis: 'Legal basis',
    publication: 'Where is it published?',
    from: 'From',
    to: 'Until and with',
    by: 'By',
    emergency: 'Made in an emergency by one person.',
    reviewBy: 'Second look by',
    review: 'Give a second look',
    agrees: 'Do you agree?',
    upheld: 'The decision stands',
    reversed: 'The decision falls',
    until: (day: string) => `An objection can be made until ${day}.`,
    objection: 'Note an objection',
    on: 'Received on',
    said: 'What does it say?',
  },
)

export function DecisionMade({
  file,
  decision,
}: {
  file: Application
  decision: NonNullable<Application['decision']>
}) {
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
      <div className="narrow-facts">
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
      </div>
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

export function ObjectionForm({ file }: { file: Application }) {
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
