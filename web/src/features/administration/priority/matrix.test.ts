import { describe, expect, it } from 'vitest'
import { nextStep } from './matrix'

describe('the steps of the age', () => {
  it('goes on from the last one', () => {
    expect(nextStep([{ fromPercent: 0, weight: 1 }, { fromPercent: 100, weight: 1.5 }])).toEqual({ fromPercent: 150, weight: 1.5 })
  })
  it('ends at ten', () => {
    expect(nextStep(Array.from({ length: 10 }, (_, i) => ({ fromPercent: i * 10, weight: 1 })))).toBeUndefined()
  })
})
