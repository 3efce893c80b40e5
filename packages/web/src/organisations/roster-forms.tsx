// A shift to add to a roster: one of each week, or one of a single date.
import { type Contact, type DatedShift, Refusal, type WeeklyShift } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { Choices, Dialog, Form, SelectField, TextField, type Typed } from '../look/index.ts'
import { weekdayWords } from './said.ts'

export type Entry = WeeklyShift | DatedShift

const text = words(
  {
    days: 'Op welke dagen begint het',
    from: 'Vanaf',
    until: 'Tot',
    untilHint: 'Niet later dan het begin? Dan is het de volgende dag. Twee keer dezelfde tijd is 24 uur.',
    timeMend: 'Vul een tijd in, zoals 18:00.',
    fromMend: 'Vul een hele datum in, met een tijd.',
    untilMend: 'Vul een dag en tijd in die na het begin komen.',
    who: 'Wie heeft dienst',
    order: 'Wordt gebeld als',
    orders: (n: number) => `${n}e`,
    orderHint: 'Op een losse datum vervangt dit de vaste dienst met hetzelfde nummer.',
    zone: 'Tijdzone',
    keep: 'Voeg toe aan het rooster',
  },
  {
    days: 'On which days does it begin',
    from: 'From',
    until: 'Until',
    untilHint: 'Not later than the beginning? Then it is the next day. The same time twice is 24 hours.',
    timeMend: 'Fill in a time, such as 18:00.',
    fromMend: 'Fill in a whole date, with a time.',
    untilMend: 'Fill in a day and time that come after the beginning.',
    who: 'Who is on call',
    order: 'Is called as number',
    orders: (n: number) => String(n),
    orderHint: 'On a single date this takes the place of the weekly shift with the same number.',
    zone: 'Time zone',
    keep: 'Add to the roster',
  },
)

interface AddProps {
  title: string
  contacts: readonly Contact[]
  zone: string
  onAdd: (entry: Entry) => Promise<unknown>
  onClose: () => void
}

const turnOf = (typed: Typed) => ({
  contactId: typed.contactId ?? '',
  order: Number(typed.order),
  zone: typed.zone ?? '',
  from: typed.from ?? '',
  until: typed.until ?? '',
})

function wrong(path: string): never {
  throw new Refusal(400, { code: 'request.invalid', errors: [{ path, message: '', rule: 'field.missing' }] })
}

export function AddShift({ title, contacts, zone, onAdd, onClose }: AddProps) {
  const t = useWords(text)
  const days = useWords(weekdayWords)
  const send = async (typed: Typed) => {
    const weekdays = (typed.weekdays ?? '').split(',').filter(Boolean).map(Number)
    return weekdays.length > 0 ? await onAdd({ ...turnOf(typed), weekdays }) : wrong('weekdays')
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <Form send={t.keep} onSend={send}>
        <Choices
          label={t.days}
          name="weekdays"
          chosen={['1', '2', '3', '4', '5', '6', '7']}
          options={([1, 2, 3, 4, 5, 6, 7] as const).map((day) => [String(day), days[`d${day}`]] as const)}
        />
        <div className="form-row">
          <TextField label={t.from} name="from" type="time" mend={t.timeMend} defaultValue="18:00" />
          <TextField
            label={t.until}
            name="until"
            type="time"
            mend={t.timeMend}
            defaultValue="08:00"
            hint={t.untilHint}
          />
        </div>
        <WhoFields contacts={contacts} zone={zone} />
      </Form>
    </Dialog>
  )
}

export function AddDate({ title, contacts, zone, onAdd, onClose }: AddProps) {
  const t = useWords(text)
  const send = async (typed: Typed) => {
    const turn = turnOf(typed)
    return turn.until > turn.from ? await onAdd(turn) : wrong('until')
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <Form send={t.keep} onSend={send}>
        <div className="form-row">
          <TextField label={t.from} name="from" type="datetime-local" mend={t.fromMend} />
          <TextField label={t.until} name="until" type="datetime-local" mend={t.untilMend} />
        </div>
        <WhoFields contacts={contacts} zone={zone} hint={t.orderHint} />
      </Form>
    </Dialog>
  )
}

function WhoFields({ contacts, zone, hint }: { contacts: readonly Contact[]; zone: string; hint?: string }) {
  const t = useWords(text)
  const zones = [...new Set([zone, ...Intl.supportedValuesOf('timeZone')])]
  return (
    <>
      <SelectField label={t.who} name="contactId" options={contacts.map(({ id, name }) => [id, name] as const)} />
      <SelectField
        label={t.order}
        name="order"
        {...(hint ? { hint } : {})}
        options={[1, 2, 3, 4, 5].map((n) => [String(n), t.orders(n)] as const)}
      />
      <SelectField label={t.zone} name="zone" defaultValue={zone} options={zones.map((one) => [one, one] as const)} />
    </>
  )
}
