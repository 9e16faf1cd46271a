import { describe, expect, it } from 'vitest'
import { filtersOf, filtersOfLayout, layoutOf, narrowing, queryOf, questionOf, type QueueFilters } from './filters'

const full: QueueFilters = { view: 'overdue', q: '退货', team: 't1', state: ['NEW', 'OPEN'], overdue: true, sort: 'due' }

describe('the filters of the queue', () => {
  it('survive the address', () => {
    const query = queryOf(full) as Record<string, string>
    expect(query).toEqual({ view: 'overdue', q: '退货', team: 't1', state: 'NEW,OPEN', overdue: 'true', sort: 'due' })
    expect(filtersOf(query)).toEqual(full)
  })

  it('leave the address clean for the first view', () => {
    expect(queryOf({ view: 'all_open' })).toEqual({})
    expect(filtersOf({})).toEqual({ view: 'all_open' })
  })

  it('survive being saved as a view', () => {
    expect(filtersOfLayout(layoutOf(full), full.sort)).toEqual(full)
  })

  it('speak the words of the interface', () => {
    expect(questionOf({ view: 'all_open', team: 't1', sort: 'due' })).toEqual({ view: 'ALL_OPEN', team: ['t1'], sort: 'DUE' })
  })

  it('count what narrows, not what orders or searches', () => {
    expect(narrowing(full)).toBe(3)
  })
})
