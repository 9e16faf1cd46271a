import { describe, expect, it } from 'vitest'
import type { QueueRow } from '@/api/types'
import { cellOf, fieldWords } from './cells'

const row = {
  number: 'T-100001',
  messages: 3,
  tags: ['a', 'b'],
  customer: { id: 'c', name: '王芳', company: '华东机械', tier: 'VIP' },
  lastActivityAt: '2026-11-27T10:00:00Z',
  resolution: { dueAt: '2026-11-28T10:00:00Z', breachedAt: '2026-11-28T10:00:01Z' },
  firstResponse: {},
  nextResponse: {},
  onSite: {},
} as unknown as QueueRow

describe('a cell of the table of tickets', () => {
  it('shows words, times and marks', () => {
    expect(cellOf(row, 'number')).toEqual({ words: 'T-100001' })
    expect(cellOf(row, 'messages')).toEqual({ words: '3' })
    expect(cellOf(row, 'company')).toEqual({ words: '华东机械' })
    expect(cellOf(row, 'tags')).toEqual({ words: 'a · b' })
    expect(cellOf(row, 'lastActivityAt')).toEqual({ time: '2026-11-27T10:00:00Z' })
    expect(cellOf(row, 'resolutionDueAt')).toEqual({ time: '2026-11-28T10:00:00Z' })
    expect(cellOf(row, 'resolutionBreached')).toEqual({ mark: true })
    expect(cellOf(row, 'firstResponseBreached')).toEqual({ mark: false })
    expect(cellOf(row, 'closedAt')).toEqual({ words: '' })
  })

  it('says values of custom fields in the reader’s words', () => {
    const field = { rules: { choices: [{ key: 'x', name: { zh: '甲', en: 'first' } }] } } as unknown as Parameters<typeof fieldWords>[1]
    const say = (text: { zh: string; en: string }): string => text.en
    expect(fieldWords(['x', 'y'], field, say, 'yes')).toBe('first · y')
    expect(fieldWords(true, undefined, say, 'yes')).toBe('yes')
    expect(fieldWords(undefined, undefined, say, 'yes')).toBe('')
    expect(fieldWords(7.5, undefined, say, 'yes')).toBe('7.5')
  })
})
