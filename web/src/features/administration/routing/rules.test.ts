import { describe, expect, it } from 'vitest'
import { moved, usesOf, type RuleUse } from './rules'

const rules: RuleUse[] = [
  { rule: 'ON_DUTY', use: 'REQUIRED' },
  { rule: 'LOAD', use: 'PREFERRED' },
  { rule: 'IDLE', use: 'OFF' },
]

describe('the order of the rules', () => {
  it('moves one by a step', () => {
    expect(moved(rules, 2, -1).map((each) => each.rule)).toEqual(['ON_DUTY', 'IDLE', 'LOAD'])
    expect(moved(rules, 0, 1).map((each) => each.rule)).toEqual(['LOAD', 'ON_DUTY', 'IDLE'])
  })
  it('stays at the ends', () => {
    expect(moved(rules, 0, -1)).toEqual(rules)
    expect(moved(rules, 2, 1)).toEqual(rules)
  })
  it('lets only what can exclude be required', () => {
    expect(usesOf('SKILL')).toContain('REQUIRED')
    expect(usesOf('LOAD')).not.toContain('REQUIRED')
  })
})
