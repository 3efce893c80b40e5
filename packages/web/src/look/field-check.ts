// What a form finds wrong by itself before it is sent: the first broken rule of each named control, with its limit.

/** What is wrong with one field, found here or by the node. */
export interface FieldWrong {
  path: string
  rule?: string | undefined
  limit?: string | undefined
  message?: string | undefined
  suggestion?: string | undefined
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Broken = readonly [rule: string, limit?: string]

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

function outOfRange({ validity, type, min, max }: HTMLInputElement): Broken | null {
  const day = type === 'date'
  if (validity.badInput) return [day ? 'field.day' : 'field.number']
  if (validity.rangeUnderflow) return [day ? 'field.early' : 'field.low', min]
  if (validity.rangeOverflow) return [day ? 'field.late' : 'field.high', max]
  return validity.stepMismatch ? ['field.whole'] : null
}

function outOfShape(control: HTMLInputElement | HTMLTextAreaElement): Broken | null {
  const { validity, value, minLength, type } = control
  if (validity.typeMismatch) return [`field.${type}`]
  if (value !== '' && value.length < minLength) return ['field.short', String(minLength)]
  return validity.patternMismatch || validity.customError ? ['field.other'] : null
}

function brokenBy(control: Control): Broken | null {
  if (control instanceof HTMLInputElement && control.validity.badInput) return outOfRange(control)
  if (control.required && control.value.trim() === '') return ['field.missing']
  if (control instanceof HTMLSelectElement) return null
  return outOfShape(control) ?? (control instanceof HTMLInputElement ? outOfRange(control) : null)
}

export function wrongIn(form: HTMLFormElement): FieldWrong[] {
  return [...form.elements].flatMap((element) => {
    const broken = isControl(element) && element.name && element.willValidate ? brokenBy(element) : null
    return broken ? [{ path: (element as Control).name, rule: broken[0], limit: broken[1] }] : []
  })
}
