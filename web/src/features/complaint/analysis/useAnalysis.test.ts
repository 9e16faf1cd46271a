import { describe, expect, it } from 'vitest'
import { monthsAgo, periodOf } from './useAnalysis'

describe('the time that is analysed', () => {
  it('begins with a month, also over the turn of the year', () => {
    expect(monthsAgo(11, new Date(2026, 10, 27))).toBe('2025-12-01')
    expect(monthsAgo(0, new Date(2026, 0, 31))).toBe('2026-01-01')
  })

  it('ends with the end of the last day', () => {
    const { since, until } = periodOf('2026-03-01', '2026-03-01')
    expect(new Date(until ?? '').getTime() - new Date(since ?? '').getTime()).toBe(24 * 3_600_000)
    expect(periodOf('', '')).toEqual({})
  })
})
