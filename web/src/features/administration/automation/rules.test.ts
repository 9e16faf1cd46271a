import { describe, expect, it } from 'vitest'
import { blankRule, moved, tidy } from './rules'

describe('the order of rules', () => {
  it('moves one and keeps the others', () => {
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b', 'c'], 'b', 9)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
  })
})

describe('a new rule', () => {
  it('is not let loose, and belongs to every team unless one is named', () => {
    expect(blankRule().active).toBe(false)
    expect(tidy({ ...blankRule('t'), team: '' })).not.toHaveProperty('team')
    expect(tidy(blankRule('t')).team).toBe('t')
  })
})
