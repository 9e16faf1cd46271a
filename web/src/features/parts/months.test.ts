import { describe, expect, it } from 'vitest'
import { monthsAhead, monthsOf } from './months'
import type { PartPlan } from './useParts'

const plan = {
  madeAt: '2026-02-14T00:00:00Z',
  path: [1, 2],
  history: [
    { month: '2025-11-01', quantity: 4 },
    { month: '2026-01-01', quantity: 1 },
  ],
} as PartPlan

describe('the months of a plan', () => {
  it('show every month of the past, those without demand too', () => {
    expect(monthsOf(plan)).toEqual([
      { label: '2025-11', quantity: 4 },
      { label: '2025-12', quantity: 0 },
      { label: '2026-01', quantity: 1 },
    ])
  })

  it('go on where the past ends', () => {
    expect(monthsAhead(plan)).toEqual(['2026-02', '2026-03'])
  })
})
