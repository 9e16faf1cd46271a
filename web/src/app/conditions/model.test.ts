import { describe, expect, it } from 'vitest'
import { conditionOf, durationOf, durationText, groupOf, type TicketCondition } from './model'

describe('a condition as rows', () => {
  it('comes back as it was', () => {
    const condition: TicketCondition = {
      all: [
        { field: 'kind', operator: 'IS', values: ['COMPLAINT'] },
        { any: [{ field: 'tags', operator: 'IS', values: ['vip'] }, { field: 'team', operator: 'EMPTY', values: [] }] },
        { not: { any: [{ field: 'text', operator: 'CONTAINS', values: ['退货'] }] } },
      ],
    }
    expect(conditionOf(groupOf(condition))).toEqual(condition)
  })
  it('turns one test into a group, and a plain not into a group of none', () => {
    expect(groupOf({ field: 'live', operator: 'IS', values: ['true'] })).toEqual({ mode: 'all', parts: [{ field: 'live', operator: 'IS', values: ['true'] }] })
    expect(groupOf({ not: { all: [{ field: 'live', operator: 'IS', values: ['true'] }] } }).mode).toBe('none')
  })
  it('leaves out empty groups, blanks and doubles', () => {
    expect(conditionOf({ mode: 'any', parts: [{ mode: 'all', parts: [] }, { field: 'tags', operator: 'IS', values: [' a ', 'a', ''] }] })).toEqual({ any: [{ field: 'tags', operator: 'IS', values: ['a'] }] })
    expect(conditionOf({ mode: 'any', parts: [] })).toEqual({ all: [] })
  })
})

describe('a length of time', () => {
  it.each(['PT30M', 'PT8H', 'P3D'])('%s is read and written the same', (text) => {
    const { amount, unit } = durationOf(text)
    expect(durationText(amount, unit)).toBe(text)
  })
  it('mixes into the smallest unit named', () => {
    expect(durationOf('P1DT2H')).toEqual({ amount: 26, unit: 'hour' })
    expect(durationOf('PT1H30M')).toEqual({ amount: 90, unit: 'minute' })
  })
})
