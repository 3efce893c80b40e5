// One field: its name above, a hint below, and when it is wrong how to mend it.
import { IconAlertTriangle } from '@tabler/icons-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { useLanguage, useWords, words } from '../language/index.ts'
import { mendOf } from './field-words.ts'
import { useWrong } from './form.tsx'

interface FieldProps {
  label: string
  name: string
  hint?: ReactNode
  /** How to mend it, whatever is wrong with it; else the words of the rule that was broken. */
  mend?: string
  /** The same by the rule that was broken, with what was perhaps meant. */
  mends?: (rule: string | undefined, suggestion: string | undefined) => string | undefined
  optional?: boolean
}
const text = words({ optional: '(mag leeg blijven)' }, { optional: '(may stay empty)' })

interface Wiring {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

function Mend({ id, children }: { id: string; children: string }) {
  return (
    <span id={id} className="mend">
      <IconAlertTriangle size={16} stroke={1.75} />
      {children}
    </span>
  )
}

/** The label, hint and mend round any control. */
export function FieldFrame({
  label,
  name,
  hint,
  mend,
  mends,
  optional,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const id = useId()
  const wrong = useWrong(name)
  const described = [hint && `${id}-hint`, wrong && `${id}-mend`].filter(Boolean).join(' ') || undefined
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {optional && <span className="optional">{t.optional}</span>}
      </label>
      {children({ id, name, 'aria-describedby': described, 'aria-invalid': wrong ? true : undefined })}
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      {wrong && (
        <Mend id={`${id}-mend`}>{mends?.(wrong.rule, wrong.suggestion) ?? mend ?? mendOf(wrong, label, language)}</Mend>
      )}
    </div>
  )
}

type Kept<Element extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<Element>, 'id' | 'name' | 'children'>

export function TextField({ label, name, hint, mend, mends, optional, ...rest }: FieldProps & Kept<'input'>) {
  return (
    <FieldFrame {...given({ label, name, hint, mend, mends, optional })}>
      {(wiring) => <input type="text" className="control" required={!optional} {...rest} {...wiring} />}
    </FieldFrame>
  )
}

export function TextArea({ label, name, hint, mend, optional, ...rest }: FieldProps & Kept<'textarea'>) {
  return (
    <FieldFrame {...given({ label, name, hint, mend, optional })}>
      {(wiring) => <textarea className="control" required={!optional} {...rest} {...wiring} />}
    </FieldFrame>
  )
}

interface SelectProps extends FieldProps, Kept<'select'> {
  options: readonly (readonly [value: string, said: string])[]
}

export function SelectField({ label, name, hint, mend, optional, options, ...rest }: SelectProps) {
  return (
    <FieldFrame {...given({ label, name, hint, mend, optional })}>
      {(wiring) => (
        <select className="control" {...rest} {...wiring}>
          {options.map(([value, said]) => (
            <option key={value} value={value}>
              {said}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

interface ChoicesProps {
  label: string
  name: string
  kind?: 'checkbox' | 'radio'
  chosen?: readonly string[]
  options: readonly (readonly [value: string, said: ReactNode])[]
}

/** Several boxes of one name, or one of several. */
export function Choices({ label, name, kind = 'checkbox', chosen = [], options }: ChoicesProps) {
  const { language } = useLanguage()
  const id = useId()
  const wrong = useWrong(name)
  const wiring = wrong && { 'aria-invalid': true, 'aria-describedby': id }
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {options.map(([value, said]) => (
        <label key={value} className="choice">
          <input type={kind} name={name} value={value} defaultChecked={chosen.includes(value)} {...wiring} />
          <span>{said}</span>
        </label>
      ))}
      {wrong && <Mend id={id}>{mendOf(wrong, label, language)}</Mend>}
    </fieldset>
  )
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }
function given<T extends object>(props: T): Defined<T> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Defined<T>
}
