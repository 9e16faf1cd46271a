/** What the writer asks for while typing: `/` for a canned reply, `@` for a colleague. */
export interface Trigger {
  sign: '/' | '@'
  words: string
  /** where the sign stands in the text */
  from: number
}

const LONGEST = 24

/** The trigger that the caret stands in, if any: a sign at the start of a line or after a blank, then no blank. */
export function triggerAt(text: string, caret: number): Trigger | undefined {
  const before = text.slice(Math.max(0, caret - LONGEST), caret)
  const found = /(?:^|[\s\u3000])([/@])([^\s/@]*)$/.exec(before)
  if (!found) return undefined
  const words = found[2] ?? ''
  return { sign: found[1] as '/' | '@', words, from: caret - words.length - 1 }
}

/** The text with the trigger replaced, and where the caret goes then. */
export function replaceTrigger(text: string, trigger: Trigger, caret: number, by: string): { text: string; caret: number } {
  return { text: text.slice(0, trigger.from) + by + text.slice(caret), caret: trigger.from + by.length }
}

/** Fills `{{customer.name}}` and its kin; a placeholder nobody knows stays as it is, so that it is seen. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, key: string) => values[key] ?? whole)
}
