// What it takes to be admitted, told to who thinks about applying: the four steps, the criteria, the sentence for the statutes.
import type { TemplateBody } from '@schakel/api/client'
import { useText, useWords, words } from '../language/index.ts'
import { Note } from '../look/index.ts'
import { stepWords } from './said.ts'

const text = words(
  {
    title: 'Wat er gebeurt',
    introduction: 'Wij maken kennis en kijken samen of dit past.',
    assessment: (from: number, to: number) =>
      from === to
        ? `U stuurt bewijs, wij oordelen. Dat duurt zo’n ${to} werkdagen, vanaf een compleet dossier.`
        : `U stuurt bewijs, wij oordelen. Dat duurt ${from} tot ${to} werkdagen, vanaf een compleet dossier.`,
    connection: 'U aanvaardt de leidraad en geeft contactpersonen, netwerken en domeinen op.',
    cooperation: 'Wij waarschuwen u, en u deelt terug wat u ziet.',
    criteria: 'Waar wij naar kijken',
    others: 'Wat anderen ervan vonden',
    noLegal: 'Nog geen rechtspersoon?',
    sentence: 'Deze zin kunt u gebruiken:',
  },
  {
    title: 'What happens',
    introduction: 'We get to know each other and see whether this fits.',
    assessment: (from: number, to: number) =>
      from === to
        ? `You send evidence, we judge. That takes some ${to} working days from a complete file.`
        : `You send evidence, we judge. That takes ${from} to ${to} working days from a complete file.`,
    connection: 'You accept the guideline and give contacts, networks and domains.',
    cooperation: 'We warn you, and you share back what you see.',
    criteria: 'What we look at',
    others: 'What others found of it',
    noLegal: 'No legal person yet?',
    sentence: 'You can use this sentence:',
  },
)

export function WhatItTakes({ template }: { template: TemplateBody }) {
  const t = useWords(text)
  const say = useText()
  const step = useWords(stepWords)
  const { from, target } = template.clock
  const lines = [
    [step.introduction, t.introduction],
    [step.assessment, t.assessment(from, target)],
    [step.connection, t.connection],
    [step.cooperation, t.cooperation],
  ] as const
  return (
    <section className="stack">
      <p>{say(template.about)}</p>
      <h2>{t.title}</h2>
      <ol className="steps">
        {lines.map(([name, said], i) => (
          <li key={name}>
            <span className="number" aria-hidden="true">
              {i + 1}
            </span>
            <span>
              <b>{name}</b> {said}
            </span>
          </li>
        ))}
      </ol>
      <h2>{t.criteria}</h2>
      <ul className="plain-list">
        {template.criteria.map(({ id, title, asks }) => (
          <li key={id}>
            <b>{say(title)}</b>
            <br />
            <span className="second">{say(asks)}</span>
          </li>
        ))}
      </ul>
      {template.experiences.length > 0 && (
        <>
          <h2>{t.others}</h2>
          {template.experiences.map(({ said, by }) => (
            <figure key={by}>
              <blockquote>{say(said)}</blockquote>
              <figcaption className="second">{by}</figcaption>
            </figure>
          ))}
        </>
      )}
      {template.statutes && (
        <Note>
          <h2>{t.noLegal}</h2>
          <p>{say(template.statutes.help)}</p>
          <p>{t.sentence}</p>
          <blockquote>{say(template.statutes.sentence)}</blockquote>
        </Note>
      )}
    </section>
  )
}
