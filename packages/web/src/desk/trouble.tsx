// What is wrong with the node itself and still needs a person: what to do, since when, and whether mail told of it.
import type { Desk } from '@schakel/api/client'
import type { ReactNode } from 'react'
import { useText, useWords, words } from '../language/index.ts'
import { Note, Rows, Section, When, Trouble as Wrong } from '../look/index.ts'

const text = words(
  {
    title: 'Dit hapert',
    told: 'Per mail gemeld',
    more: (n: number) => `En nog ${n}. Los deze eerst op, dan ziet u de rest.`,
    asleep: (at: ReactNode) => (
      <>Het knooppunt controleert zichzelf niet meer. De laatste keer was {at}. Start het knooppunt opnieuw.</>
    ),
  },
  {
    title: 'This falters',
    told: 'Told by mail',
    more: (n: number) => `And ${n} more. Mend these first, then you see the rest.`,
    asleep: (at: ReactNode) => <>The node no longer looks at itself. The last time was {at}. Restart the node.</>,
  },
)

const asleepAfter = 15 * 60_000

export function Trouble({ trouble, watchedAt }: Pick<Desk, 'trouble' | 'watchedAt'>) {
  const t = useWords(text)
  const say = useText()
  const asleep = watchedAt !== null && Date.now() - new Date(watchedAt).getTime() > asleepAfter
  if (trouble.total === 0 && !asleep) return null
  const rest = trouble.total - trouble.items.length
  return (
    <Section title={t.title} {...(trouble.total > 0 ? { figure: trouble.total } : {})}>
      {asleep && <Note>{t.asleep(<When at={watchedAt} as="list" />)}</Note>}
      <Rows
        items={trouble.items.map((item) => ({
          key: `${item.check} ${item.subject}`,
          title: <Wrong>{say(item.title)}</Wrong>,
          second: `${say(item.mend)}${item.toldAt ? ` ${t.told}.` : ''}`,
          end: <When at={item.since} as="list" />,
          ...(item.href ? { to: item.href } : {}),
        }))}
      />
      {rest > 0 && <p className="second">{t.more(rest)}</p>}
    </Section>
  )
}
