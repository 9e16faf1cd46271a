export interface Difference {
  name: string
  before: string | undefined
  after: string | undefined
}

const LONGEST = 160

function told(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function entriesOf(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {}
  return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : { '': value }
}

/** What differs between two states, line by line; names are those of the record. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [old, now] = [entriesOf(before), entriesOf(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  return names
    .map((name) => ({ name, before: told(old[name]), after: told(now[name]) }))
    .filter((each) => each.before !== each.after)
}
