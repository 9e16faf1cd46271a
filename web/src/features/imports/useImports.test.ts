import { describe, expect, it } from 'vitest'
import { assigned } from './useImports'

describe('assigning columns', () => {
  it('takes a field away from the column that had it', () => {
    expect(assigned({ '0': 'name', '1': 'mail' }, 2, 'name')).toEqual({ '1': 'mail', '2': 'name' })
  })

  it('leaves a column out', () => {
    expect(assigned({ '0': 'name', '1': 'mail' }, 1, '')).toEqual({ '0': 'name' })
  })
})
