import { describe, expect, it } from 'vitest'
import { bars, isRunning, percent, type History, type HistoryRun } from './histories'

const run = (part: Partial<HistoryRun>): HistoryRun => ({ id: '1', askedAt: '2026-11-28T00:00:00Z', rows: 0, made: 0, archived: 0, archivedRows: 0, faults: [], ...part })

describe('histories', () => {
  it('a run goes on until it has ended', () => {
    expect(isRunning(undefined)).toBe(false)
    expect(isRunning(run({}))).toBe(true)
    expect(isRunning(run({ endedAt: '2026-11-28T00:01:00Z' }))).toBe(false)
  })

  it('progress is never complete before the month is gone', () => {
    expect(percent(run({ rows: 5 }))).toBeUndefined()
    expect(percent(run({ rows: 50, total: 200 }))).toBe(25)
    expect(percent(run({ rows: 200, total: 200 }))).toBe(99)
  })

  it('bars are shares of the largest month', () => {
    const history = { name: 'audit', version: 0, rows: 3, bytes: 300, waitingBytes: 0, parts: [{ month: '2026-01', rows: 1, bytes: 100, old: true }, { month: '2026-02', rows: 2, bytes: 200, old: false }] } as History
    expect(bars(history).map((bar) => bar.share)).toEqual([0.5, 1])
    expect(bars({ ...history, parts: [] })).toEqual([])
  })
})
