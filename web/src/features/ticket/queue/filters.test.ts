import { describe, expect, it } from 'vitest'
import { conditionOfText, filtersOf, filtersOfLayout, layoutOf, narrowing, queryOf, questionOf, type QueueFilters } from './filters'

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
    expect(filtersOfLayout({ filters: layoutOf(full), sort: full.sort! })).toEqual(full)
  })

  it('keep their condition as data', () => {
    const condition = { all: [{ field: 'tier', operator: 'IS' as const, values: ['VIP', 'A,B'] }] }
    const where = JSON.stringify(condition)
    const narrowed: QueueFilters = { view: 'all', where }
    expect(filtersOf(queryOf(narrowed) as Record<string, string>)).toEqual(narrowed)
    expect(layoutOf(narrowed)).toEqual({ view: ['all'] })
    expect(filtersOfLayout({ filters: layoutOf(narrowed), condition })).toEqual(narrowed)
    expect(conditionOfText(where)).toEqual(condition)
    expect(conditionOfText('{half')).toEqual({ all: [] })
    expect(narrowing(narrowed)).toBe(1)
  })

  it('keep the columns of a table beside what is asked', () => {
    const table: QueueFilters = { view: 'all', columns: ['number', 'fields.serial'] }
    expect(filtersOf(queryOf(table) as Record<string, string>)).toEqual(table)
    expect(questionOf(table)).toEqual({ view: 'ALL' })
    expect(layoutOf(table)).toEqual({ view: ['all'] })
    expect(filtersOfLayout({ filters: layoutOf(table), columns: table.columns! })).toEqual(table)
    expect(narrowing(table)).toBe(0)
  })

  it('speak the words of the interface', () => {
    expect(questionOf({ view: 'all_open', team: 't1', sort: 'due' })).toEqual({ view: 'ALL_OPEN', team: ['t1'], sort: 'DUE' })
  })

  it('count what narrows, not what orders or searches', () => {
    expect(narrowing(full)).toBe(3)
  })
})
