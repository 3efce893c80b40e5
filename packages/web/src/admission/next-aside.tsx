// Who is to do what next: what is still missing, by when, and what this reader can do about it at once; beside it whose file it is.
import type { Application } from '@schakel/api/client'
import { useText, useWords, words } from '../language/index.ts'
import { Facts, Good, Section, Waits, When } from '../look/index.ts'
import { useMe } from '../session/index.ts'
import { Do } from './do.tsx'
import { HandOver } from './hand-over.tsx'
import { missingWords } from './said.ts'

const text = words(
  {
    you: 'Wacht op u',
    us: 'Wacht op ons',
    centre: 'Wij zijn aan zet',
    applicant: 'Wacht op de aanvrager',
    nothing: 'U hoeft nu niets te doen',
    about: 'Dossier',
    owner: 'Uw contactpersoon',
    ownerUs: 'Dossier van',
    nobody: 'Nog niemand',
    due: 'Uiterlijk',
    take: 'Neem dit dossier',
    agree: 'Wij willen verder',
    mail: 'Mail naar dit adres komt in het dossier',
    again: 'Vraag opnieuw aan',
  },
  {
    you: 'Waits for you',
    us: 'Waits for us',
    centre: 'It is our turn',
    applicant: 'Waits for the applicant',
    nothing: 'You need not do anything now',
    about: 'File',
    owner: 'Your contact',
    ownerUs: 'File of',
    nobody: 'Nobody yet',
    due: 'By',
    take: 'Take this file',
    agree: 'We want to go on',
    mail: 'Mail to this address is kept in the file',
    again: 'Apply again',
  },
)

export function NextNote({ file }: { file: Application }) {
  const t = useWords(text)
  const { audience, person } = useMe()
  const isMember = audience === 'member'
  const state = {
    applicant: <Waits>{isMember ? t.you : t.applicant}</Waits>,
    operator: isMember ? <Good>{t.centre}</Good> : <Waits>{t.us}</Waits>,
    node: null,
  }
  return (
    <div className="note next">
      <p>
        <b>{file.waitsFor ? state[file.waitsFor] : <Good>{t.nothing}</Good>}</b>
        {file.dueAt && file.waitsFor && (
          <span className="second">
            {' '}
            {t.due} <When at={file.dueAt} />
          </span>
        )}
      </p>
      <Missing file={file} />
      <div className="row">
        <Do file={file} action={{ action: 'agree' }} says={t.agree} main />
        <Do file={file} action={{ action: 'apply-again' }} says={t.again} main />
        {file.owner?.id !== person?.id && (
          <Do file={file} action={{ action: 'take' }} says={t.take} main={file.owner === null} />
        )}
        {audience === 'operator' && file.owner !== null && <HandOver file={file} />}
      </div>
    </div>
  )
}

export function AboutFile({ file }: { file: Application }) {
  const t = useWords(text)
  const { audience } = useMe()
  return (
    <Section title={t.about}>
      <div className="narrow-facts">
        <Facts
          facts={[
            [audience === 'member' ? t.owner : t.ownerUs, file.owner?.name ?? t.nobody],
            file.mailAddress !== null && [
              t.mail,
              <a key="mail" className="mono wraps" href={`mailto:${file.mailAddress}`}>
                {file.mailAddress}
              </a>,
            ],
          ]}
        />
      </div>
    </Section>
  )
}

/** One line each: `Bewijs bij een criterium: Privacy en AVG op orde`. */
function useMissing(file: Application): string[] {
  const say = useText()
  const words = useWords(missingWords)
  const { questions, criteria } = file.template.body
  const named = (about: string | null) => {
    const question = questions.find(({ id }) => id === about)
    const criterion = criteria.find(({ id }) => id === about)
    return question ? say(question.label) : criterion ? say(criterion.title) : null
  }
  const lines = file.missing.map(({ what, about }) => [words[what] ?? what, named(about)].filter(Boolean).join(': '))
  return [...new Set(lines)]
}

function Missing({ file }: { file: Application }) {
  const lines = useMissing(file)
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
