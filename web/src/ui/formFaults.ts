/** What is wrong with a field, as a key under `ui.fault` with its values. */
export interface Fault {
  key: 'missing' | 'mail' | 'format' | 'short' | 'long' | 'range' | 'number'
  values: Record<string, string | number>
}

export type Field = HTMLInputElement | HTMLTextAreaElement

export function isField(element: Element): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

/** What the browser finds wrong; a step is an aid for the arrows, never a reason to refuse. */
export function faultOf(field: Field): Fault | undefined {
  const { validity } = field
  if (field.disabled || field.readOnly) return undefined
  if (field.required && !field.value.trim()) return { key: 'missing', values: {} }
  if (validity.badInput) return { key: 'number', values: {} }
  if (validity.typeMismatch) return { key: 'mail', values: {} }
  if (validity.patternMismatch) return { key: 'format', values: {} }
  if (validity.tooShort) return { key: 'short', values: { count: field.minLength } }
  if (validity.tooLong) return { key: 'long', values: { count: field.maxLength } }
  if (field instanceof HTMLInputElement && (validity.rangeUnderflow || validity.rangeOverflow)) return { key: 'range', values: { min: field.min, max: field.max } }
  return undefined
}

const PLACES = '.field, .one, .el-form-item__content, .el-form-item'
let latest = 0

/** Writes a sentence under a field and ties it to the field, so that a screen reader says it too. */
export function markFault(field: Field, sentence: string): void {
  clearFault(field)
  const note = document.createElement('p')
  note.id = `fault-${(latest += 1)}`
  note.className = 'fault'
  note.textContent = sentence
  field.setAttribute('aria-invalid', 'true')
  field.setAttribute('aria-describedby', note.id)
  const place = field.closest(PLACES)
  if (place) place.append(note)
  else (field.closest('.el-input, .el-textarea') ?? field).after(note)
}

export function clearFault(field: Field): void {
  const id = field.getAttribute('aria-describedby')
  if (!id?.startsWith('fault-')) return
  document.getElementById(id)?.remove()
  field.removeAttribute('aria-invalid')
  field.removeAttribute('aria-describedby')
}
