import { describe, expect, it } from 'vitest'
import { computed } from 'vue'
import { usePicked } from './usePicked'

describe('ticking tickets', () => {
  const rows = computed(() => [1, 2, 3, 4, 5].map((id) => ({ id })))

  it('takes a range with Shift, in either direction', () => {
    const picked = usePicked(rows)
    picked.toggle(4, false)
    picked.toggle(2, true)
    expect([...picked.ids.value].sort()).toEqual([2, 3, 4])
  })

  it('lets go again', () => {
    const picked = usePicked(rows)
    picked.toggle(1, false)
    picked.toggle(1, false)
    expect(picked.picking.value).toBe(false)
  })
})
