import { describe, expect, it } from 'vitest'
import { isOver, percent, type Job } from './useJobs'

const job = (part: Partial<Job>): Job => ({
  id: '1', version: 1, kind: 'ticket-export', title: 'x', state: 'RUNNING', done: 0, figures: {}, createdAt: '2026-01-01T00:00:00Z', ...part,
}) as Job

describe('how far a job is', () => {
  it('is unknown while the total is', () => expect(percent(job({ done: 70 }))).toBeUndefined())
  it('never says all before it is done', () => {
    expect(percent(job({ done: 1000, total: 1000 }))).toBe(99)
    expect(percent(job({ done: 333, total: 1000 }))).toBe(33)
    expect(percent(job({ state: 'DONE', done: 5 }))).toBe(100)
  })
  it('is over when it ended in any way', () => {
    expect((['WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const).filter((state) => isOver(job({ state })))).toEqual(['DONE', 'FAILED', 'CANCELLED'])
  })
})
