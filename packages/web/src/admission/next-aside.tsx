// Who is to do what next: what is still missing, who has the file, and what this reader can do about it at once.
import type { Application } from '@schakel/api/client'
import { useText, useWords, words } from '../language/index.ts'
import { Facts, Good, Section, Waits, When } from '../look/index.ts'
import { useMe } from '../session/index.ts'
import { Do } from './do.tsx'
import { missingWords } from './said.ts'

const text = words(
  {
    title: 'Nu',
    you: 'Wacht op u',
    them: 'Wacht op de andere kant',
    nothing: 'U hoeft nu niets te doen',
    missing: 'Wat nog ontbreekt',
    owner: 'Contactpersoon bij ons',
    ownerUs: 'Dossier van',
    nobody: 'Nog niemand',
    due: 'Uiterlijk',
    take: 'Neem dit dossier',
    agree: 'Wij willen verder',
    mail: 'Mail voor dit dossier',
    again: 'Vraag opnieuw aan',
  },
  {
    title: 'Now',
    you: 'Waits for you',
    them: 'Waits for the other side',
    nothing: 'You need not do anything now',
    missing: 'What is still missing',
    owner: 'Contact at our side',
    ownerUs: 'File of',
    nobody: 'Nobody yet',
    due: 'By',
    take: 'Take this file',
    agree: 'We want to go on',
    mail: 'Mail for this file',
    again: 'Apply again',
  },
)

export function NextAside({ file }: { file: Application }) {
  const t = useWords(text)
  const { audience } = useMe()
  const mine = file.waitsFor === (audience === 'member' ? 'applicant' : 'operator')
  return (
    <Section title={t.title}>
      <div className="stack">
        {file.waitsFor === null ? <Good>{t.nothing}</Good> : mine ? <Waits>{t.you}</Waits> : <Waits>{t.them}</Waits>}
        <Missing file={file} />
        <Facts
          facts={[
            [audience === 'member' ? t.owner : t.ownerUs, file.owner?.name ?? t.nobody],
            file.dueAt !== null && [t.due, <When key="due" at={file.dueAt} />],
            file.mailAddress !== null && [
              t.mail,
              <span key="mail" className="mono wraps">
                {file.mailAddress}
              </span>,
            ],
          ]}
        />
        <div className="row">
          <Do file={file} action={{ action: 'take' }} says={t.take} main />
          <Do file={file} action={{ action: 'agree' }} says={t.agree} main />
          <Do file={file} action={{ action: 'apply-again' }} says={t.again} main />
        </div>
      </div>
    </Section>
  )
}

function Missing({ file }: { file: Application }) {
  const t = useWords(text)
  const say = useText()
  const words = useWords(missingWords)
  const { template } = file
  const named = (about: string | null) => {
    if (about === null) return null
    const question = template.body.questions.find(({ id }) => id === about)
    const criterion = template.body.criteria.find(({ id }) => id === about)
    return question ? say(question.label) : criterion ? say(criterion.title) : null
  }
  const lines = [
    ...new Map(
      file.missing.map(({ what, about }) => [`${words[what] ?? what}${named(about) ?? ''}`, { what, about }]),
    ).values(),
  ]
  if (lines.length === 0) return null
  return (
    <div>
      <p className="second">{t.missing}</p>
      <ul className="plain-list">
        {lines.map(({ what, about }) => (
          <li key={`${what}.${about}`}>
            {words[what] ?? what}
            {named(about) && <span className="second"> · {named(about)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
