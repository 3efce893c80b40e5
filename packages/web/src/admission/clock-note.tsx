// The clock of the assessment: one cell a working day, filled when used, hatched while it stood still, empty what is left.
import type { Application } from '@schakel/api/client'
import { IconClock, IconPlayerPause } from '@tabler/icons-react'
import { dayOf, several, useLanguage, useWords, words } from '../language/index.ts'
import { When } from '../look/index.ts'

type Clock = NonNullable<Application['clock']>

const text = words(
  {
    runs: 'De klok loopt',
    still: 'De klok staat stil',
    late: 'Het streven is voorbij',
    due: (day: string) => `Wij streven naar een besluit uiterlijk ${day}.`,
    since: 'Sinds',
    waits: 'Wij wachten op antwoord op onze vragen.',
    lateSays: (n: number) =>
      `Wij zijn ${several(n, 'werkdag', 'werkdagen')} over ons streven heen. Wij laten van ons horen.`,
    used: (n: number) => `${n} gebruikt`,
    stood: (n: number) => `${n} stil`,
    left: (n: number) => `nog ${several(n, 'werkdag', 'werkdagen')}`,
  },
  {
    runs: 'The clock runs',
    still: 'The clock stands still',
    late: 'The target has passed',
    due: (day: string) => `We aim at a decision by ${day}.`,
    since: 'Since',
    waits: 'We wait for answers to our questions.',
    lateSays: (n: number) =>
      `We are ${several(n, 'working day', 'working days')} past our target. You will hear from us.`,
    used: (n: number) => `${n} used`,
    stood: (n: number) => `${n} still`,
    left: (n: number) => `${several(n, 'working day', 'working days')} left`,
  },
)

export function ClockNote({ clock }: { clock: Clock }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const still = clock.state === 'stopped'
  const late = !still && clock.left < 0
  const Shape = still ? IconPlayerPause : IconClock
  return (
    <div className="note clock">
      <div>
        <h2>
          <Shape size={20} stroke={1.5} className={still || late ? 'tone-wait' : 'tone-accent'} />
          {still ? t.still : late ? t.late : t.runs}
        </h2>
        <p>
          {still && clock.since && (
            <>
              {t.since} <When at={clock.since} />. {t.waits}
            </>
          )}
          {late && t.lateSays(-clock.left)}
          {!still && !late && clock.dueOn && t.due(dayOf(new Date(`${clock.dueOn}T12:00:00Z`), language))}
        </p>
      </div>
      <div>
        <div className="clock-days" aria-hidden="true">
          {clock.days.map(({ date, is }) => (
            <span key={date} data-is={is} />
          ))}
        </div>
        <p className="second row-between">
          <span>{t.used(clock.used)}</span>
          {clock.stopped > 0 && <span>{t.stood(clock.stopped)}</span>}
          {clock.left > 0 && <span>{t.left(clock.left)}</span>}
        </p>
      </div>
    </div>
  )
}
