import type { QueueRow } from '@/api/types'
import type { components } from '@/api/schema'

type Field = components['schemas']['CustomField']

/** The columns of a table for which nobody has chosen any. */
export const USUAL_COLUMNS = ['number', 'subject', 'priority', 'state', 'customer', 'team', 'assignee', 'lastActivityAt', 'resolutionDueAt']

/** Columns by which the server orders lists, with the word for it. */
export const ORDERED_BY: Record<string, string> = { lastActivityAt: 'activity', openedAt: 'opened', resolutionDueAt: 'due', priority: 'priority' }

/** What a cell shows: a time is shown as one, `true` as a mark, the rest as words. */
export type CellValue = { time: string } | { words: string } | { mark: boolean }

const CLOCKS = ['firstResponse', 'nextResponse', 'resolution', 'onSite'] as const

function clockCell(row: QueueRow, key: string): CellValue | undefined {
  const clock = CLOCKS.find((each) => key === `${each}DueAt` || key === `${each}Breached`)
  if (!clock) return undefined
  if (key.endsWith('Breached')) return { mark: row[clock].breachedAt !== undefined }
  const due = row[clock].dueAt
  return due ? { time: due } : { words: '' }
}

/** A value of a custom field in the reader's words. */
export function fieldWords(value: unknown, field: Field | undefined, say: (text: { zh: string; en: string }) => string, yes: string): string {
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return yes
  const one = (each: unknown): string => {
    const choice = field?.rules.choices.find((known) => known.key === each)
    return choice ? say(choice.name) : String(each)
  }
  return Array.isArray(value) ? value.map(one).join(' · ') : one(value)
}

const TIMES = ['openedAt', 'lastActivityAt', 'resolvedAt', 'closedAt'] as const

/** Everything but names and words of vocabularies, which need the reader's language. */
export function cellOf(row: QueueRow, key: string): CellValue {
  const time = TIMES.find((each) => each === key)
  if (time) return row[time] ? { time: row[time] } : { words: '' }
  const clock = clockCell(row, key)
  if (clock) return clock
  if (key === 'customer') return { words: row.customer.name }
  if (key === 'company') return { words: row.customer.company ?? '' }
  if (key === 'assignee') return { words: row.assignee?.name ?? '' }
  if (key === 'tags') return { words: row.tags.join(' · ') }
  const plain = row[key as 'number' | 'subject' | 'preview' | 'messages']
  return { words: plain === undefined ? '' : String(plain) }
}
