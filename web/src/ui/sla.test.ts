import { describe, expect, it } from 'vitest'
import { clockState, mostUrgent, type ClockState, type Deadline } from './sla'

const NOW = Date.parse('2026-06-10T12:00:00Z')
const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString()

const cases: [string, Deadline | null, ClockState][] = [
  ['no promise', null, 'none'],
  ['plenty of time', { dueAt: at(120) }, 'running'],
  ['half an hour or less', { dueAt: at(30) }, 'soon'],
  ['time has passed', { dueAt: at(-1) }, 'overdue'],
  ['breach noted by the server', { dueAt: at(5), breachedAt: at(-1) }, 'overdue'],
  ['standing still', { pausedSince: at(-10) }, 'paused'],
  ['done in time', { dueAt: at(10), stoppedAt: at(-10) }, 'met'],
  ['done too late', { dueAt: at(-20), stoppedAt: at(-10) }, 'late'],
  ['done too late, deadline taken away', { stoppedAt: at(-10), breachedAt: at(-20) }, 'late'],
]

describe('a clock', () => {
  it.each(cases)('with %s', (_name, deadline, state) => {
    expect(clockState(deadline, NOW)).toBe(state)
  })
})

describe('of several clocks', () => {
  it('the one that runs out first counts, an overdue one before all', () => {
    const late = { dueAt: at(-60) }
    expect(mostUrgent([{ dueAt: at(90) }, late, { dueAt: at(30) }])).toBe(late)
  })
  it('what is done or stands still does not count', () => {
    const running = { dueAt: at(90) }
    expect(mostUrgent([{ dueAt: at(-5), stoppedAt: at(-9) }, { dueAt: at(3), pausedSince: at(-1) }, running])).toBe(running)
  })
  it('the last one is shown where none runs', () => {
    const paused = { dueAt: at(5), pausedSince: at(-1) }
    expect(mostUrgent([{}, paused])).toBe(paused)
  })
})
