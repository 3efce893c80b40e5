// Where a finding stands: an icon of its own shape and a word; only the icon has a colour.
import type { Finding } from '@schakel/api/client'
import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleDotted,
  IconCircleOff,
  IconClock,
  IconPlayerPause,
  IconRotateClockwise,
} from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { useWords, words } from '../language/index.ts'

export const statusWords = words(
  {
    open: 'Open',
    waiting: 'Wacht op hulp',
    reopened: 'Heropend',
    fixed: 'Opgelost',
    'not-seen': 'Niet meer gezien',
    'false-positive': 'Vals alarm',
    'not-ours': 'Niet van ons',
    accepted: 'Risico aanvaard',
  },
  {
    open: 'Open',
    waiting: 'Waits for help',
    reopened: 'Reopened',
    fixed: 'Fixed',
    'not-seen': 'No longer seen',
    'false-positive': 'False positive',
    'not-ours': 'Not ours',
    accepted: 'Risk accepted',
  },
)

export type Icon = ComponentType<{ size?: number; stroke?: number; className?: string }>
export type Tone = 'ok' | 'wait' | 'quiet' | 'accent'

/** Any state: icon and word. */
export function StateMark({ icon: Shape, tone, children }: { icon: Icon; tone: Tone; children: ReactNode }) {
  return (
    <span className="status">
      <Shape size={16} stroke={1.75} className={`tone-${tone}`} />
      {children}
    </span>
  )
}

const shapes: Record<Finding['status'], { icon: Icon; tone: Tone }> = {
  open: { icon: IconCircle, tone: 'accent' },
  waiting: { icon: IconClock, tone: 'wait' },
  reopened: { icon: IconRotateClockwise, tone: 'wait' },
  fixed: { icon: IconCircleCheck, tone: 'ok' },
  'not-seen': { icon: IconCircleDotted, tone: 'ok' },
  'false-positive': { icon: IconCircleOff, tone: 'quiet' },
  'not-ours': { icon: IconCircleOff, tone: 'quiet' },
  accepted: { icon: IconPlayerPause, tone: 'quiet' },
}

export function StatusMark({ status }: { status: Finding['status'] }) {
  const text = useWords(statusWords)
  return <StateMark {...shapes[status]}>{text[status]}</StateMark>
}

export const Good = ({ children }: { children: ReactNode }) => (
  <StateMark icon={IconCircleCheck} tone="ok">
    {children}
  </StateMark>
)
export const Waits = ({ children }: { children: ReactNode }) => (
  <StateMark icon={IconClock} tone="wait">
    {children}
  </StateMark>
)
export const Trouble = ({ children }: { children: ReactNode }) => (
  <StateMark icon={IconAlertTriangle} tone="wait">
    {children}
  </StateMark>
)
export const Stopped = ({ children }: { children: ReactNode }) => (
  <StateMark icon={IconCircleOff} tone="quiet">
    {children}
  </StateMark>
)
