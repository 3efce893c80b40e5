// What went wrong and still needs a person.
import type { Desk } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { Rows, Section, When, Trouble as Wrong } from '../look/index.ts'

const text = words(
  {
    title: 'Dit ging mis',
    source: 'Bron hapert',
    intake: 'Bestand niet gelezen',
    delivery: 'Bericht niet bezorgd',
    channel: 'Kanaal hapert',
  },
  {
    title: 'This went wrong',
    source: 'Source has problems',
    intake: 'File not read',
    delivery: 'Message not delivered',
    channel: 'Channel has problems',
  },
)

export function Trouble({ trouble }: { trouble: Desk['trouble'] }) {
  const t = useWords(text)
  return (
    <Section title={t.title} figure={trouble.length}>
      <Rows
        items={trouble.map((item) => ({
          key: `${item.what} ${item.href} ${item.since} ${item.detail}`,
          title: (
            <>
              <Wrong>{t[item.what]}</Wrong> {item.name}
            </>
          ),
          second: item.detail,
          end: <When at={item.since} as="list" />,
          to: item.href,
        }))}
      />
    </Section>
  )
}
