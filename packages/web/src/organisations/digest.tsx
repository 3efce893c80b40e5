// When an organisation is told, and from which severity.
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Arrived, Form, Section, SelectField, usePassing } from '../look/index.ts'
import { useAnswer, useChange, useMay, useMe } from '../session/index.ts'
import { rhythmWords, weekdayWords } from './said.ts'

const text = words(
  {
    title: 'Wanneer gaat er bericht uit',
    rhythm: 'Hoe vaak',
    hour: 'Hoe laat',
    weekday: 'Op welke dag',
    from: 'Vanaf welke ernst',
    fromHint: 'In het portaal ziet u altijd alles.',
    from_low: 'Alles',
    from_medium: 'Midden en hoog',
    from_high: 'Alleen hoog',
    keep: 'Bewaar',
    kept: 'Bewaard.',
    says: (rhythm: string, when: string) => `${rhythm}${when}, in één mail.`,
    at: (hour: string) => ` om ${hour} uur`,
    on: (day: string) => ` op ${day}`,
    onlyAdmin: 'Een beheerder kan dit veranderen.',
  },
  {
    title: 'When messages go out',
    rhythm: 'How often',
    hour: 'At what time',
    weekday: 'On which day',
    from: 'From which severity',
    fromHint: 'In the portal you always see everything.',
    from_low: 'Everything',
    from_medium: 'Medium and high',
    from_high: 'Only high',
    keep: 'Save',
    kept: 'Saved.',
    says: (rhythm: string, when: string) => `${rhythm}${when}, in one mail.`,
    at: (hour: string) => ` at ${hour}:00`,
    on: (day: string) => ` on ${day}`,
    onlyAdmin: 'An admin can change this.',
  },
)
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const hours = Array.from({ length: 24 }, (_, hour) => [String(hour), `${String(hour).padStart(2, '0')}:00`] as const)

export function Digest({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const member = useAnswer('GET /api/v1/members/:id', { params: { id: memberId } })
  const { admin, write } = useMay()
  const may = useMe().audience === 'operator' ? write : admin
  return (
    <Section title={t.title}>
      <Arrived answer={member}>
        {({ digest, notifyFrom }) => (
          <div className="stack">
            <DigestSaid digest={digest} />
            {may ? (
              <DigestForm key={memberId} memberId={memberId} digest={digest} notifyFrom={notifyFrom} />
            ) : (
              <p>{t.onlyAdmin}</p>
            )}
          </div>
        )}
      </Arrived>
    </Section>
  )
}

interface DigestValue {
  rhythm: 'at-once' | 'daily' | 'weekly'
  hour: number
  weekday: number
}

function DigestSaid({ digest }: { digest: DigestValue }) {
  const t = useWords(text)
  const rhythm = useWords(rhythmWords)[digest.rhythm]
  const day = useWords(weekdayWords)[`d${digest.weekday}` as 'd1']
  const hour = digest.rhythm === 'at-once' ? '' : t.at(String(digest.hour))
  return <p>{t.says(rhythm, `${digest.rhythm === 'weekly' ? t.on(day) : ''}${hour}`)}</p>
}

interface DigestFormProps {
  memberId: string
  digest: DigestValue
  notifyFrom: 'low' | 'medium' | 'high'
}

function DigestForm({ memberId, digest, notifyFrom }: DigestFormProps) {
  const t = useWords(text)
  const change = useChange('PATCH /api/v1/members/:id')
  const say = usePassing()
  return (
    <Form
      send={t.keep}
      onSend={async (typed) => {
        await change.mutateAsync({
          params: { id: memberId },
          body: {
            digest: {
              rhythm: typed.rhythm as 'daily',
              ...(typed.hour ? { hour: Number(typed.hour) } : {}),
              ...(typed.weekday ? { weekday: Number(typed.weekday) } : {}),
            },
            notifyFrom: typed.notifyFrom as 'low',
          },
        })
        say({ text: t.kept })
      }}
    >
      <RhythmFields digest={digest} />
      <SeverityField notifyFrom={notifyFrom} />
    </Form>
  )
}

/** How often, and what that asks further: on which day, at what time. */
function RhythmFields({ digest }: { digest: DigestValue }) {
  const t = useWords(text)
  const rhythm = useWords(rhythmWords)
  const days = useWords(weekdayWords)
  const [chosen, setChosen] = useState<string>(digest.rhythm)
  return (
    <div className="form-row">
      <SelectField
        label={t.rhythm}
        name="rhythm"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        options={(['at-once', 'daily', 'weekly'] as const).map((value) => [value, rhythm[value]] as const)}
      />
      {chosen === 'weekly' && (
        <SelectField
          label={t.weekday}
          name="weekday"
          defaultValue={digest.weekday}
          options={weekdays.map((day) => [String(day), days[`d${day}`]] as const)}
        />
      )}
      {chosen !== 'at-once' && <SelectField label={t.hour} name="hour" defaultValue={digest.hour} options={hours} />}
    </div>
  )
}

function SeverityField({ notifyFrom }: Pick<DigestFormProps, 'notifyFrom'>) {
  const t = useWords(text)
  return (
    <SelectField
      label={t.from}
      name="notifyFrom"
      hint={t.fromHint}
      defaultValue={notifyFrom}
      options={[
        ['low', t.from_low],
        ['medium', t.from_medium],
        ['high', t.from_high],
      ]}
    />
  )
}
