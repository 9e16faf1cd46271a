import { describe, expect, it } from 'vitest'
import { blankRule, tidy } from './rules'

describe('a rule on its way to the server', () => {
  it('loses blanks, empty words and doubles', () => {
    const draft = { ...blankRule(), conditions: [{ field: 'SUBJECT' as const, quantifier: 'ANY' as const, values: [' 漏水 ', '', '漏水', 'leak*'] }] }
    expect(tidy(draft).conditions[0]?.values).toEqual(['漏水', 'leak*'])
  })
  it('says nothing about what was not chosen', () => {
    const draft = { ...blankRule(), actions: { tags: [' a '], stop: true, team: '' } }
    expect(tidy(draft).actions).toEqual({ tags: ['a'], stop: true })
  })
})
