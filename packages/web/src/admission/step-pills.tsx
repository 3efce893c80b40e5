// The four steps as links of a chain: done, the one that is on, and those that come.
import type { AdmissionStep, Application } from '@schakel/api/client'
import { IconCheck } from '@tabler/icons-react'
import { useWords, words } from '../language/index.ts'
import { stepWords } from './said.ts'

const order: readonly AdmissionStep[] = ['introduction', 'assessment', 'connection', 'cooperation']

const text = words(
  {
    label: 'De vier stappen',
    done: 'klaar',
    now: 'bezig',
    day: (used: number, target: number) => `bezig, dag ${used} van ${target}`,
    later: 'nog niet begonnen',
    stopped: 'gestopt',
    refused: 'geweigerd',
    withdrawn: 'ingetrokken',
    suspended: 'stilgezet',
  },
  {
    label: 'The four steps',
    done: 'done',
    now: 'in progress',
    day: (used: number, target: number) => `in progress, day ${used} of ${target}`,
    later: 'not begun yet',
    stopped: 'stopped',
    refused: 'refused',
    withdrawn: 'withdrawn',
    suspended: 'suspended',
  },
)

export function StepPills({ file }: { file: Application }) {
  const t = useWords(text)
  const steps = useWords(stepWords)
  const at = order.indexOf(file.step)
  const said = (i: number) => {
    if (i < at) return t.done
    if (i > at) return t.later
    if (
      file.status === 'refused' ||
      file.status === 'stopped' ||
      file.status === 'withdrawn' ||
      file.status === 'suspended'
    )
      return t[file.status]
    return file.step === 'assessment' && file.clock ? t.day(file.clock.used, file.clock.target) : t.now
  }
  return (
    <ol className="pills" aria-label={t.label}>
      {order.map((step, i) => (
        <li
          key={step}
          data-at={i < at ? 'done' : i === at ? 'now' : 'later'}
          aria-current={i === at ? 'step' : undefined}
        >
          <span className="pill" aria-hidden="true">
            {i < at ? <IconCheck size={18} stroke={2.5} /> : i + 1}
          </span>
          <span>
            <b>{steps[step]}</b>
            <br />
            <span className="second">{said(i)}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
