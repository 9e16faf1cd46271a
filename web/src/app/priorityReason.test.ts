import { describe, expect, it } from 'vitest'
import { isReason } from './priorityReason'

describe('the reason of a priority', () => {
  it('is told from other lists that the history holds', () => {
    expect(isReason([{ key: 'severity', arguments: ['HIGH', '3'] }])).toBe(true)
    expect(isReason([])).toBe(false)
    expect(isReason(['tag'])).toBe(false)
    expect(isReason([{ key: 'severity' }])).toBe(false)
    expect(isReason('severity')).toBe(false)
  })
})
