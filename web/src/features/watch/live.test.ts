import type { QueryClient } from '@tanstack/vue-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { availabilityChanged, refreshWatch } from './live'

describe('the live queue watch', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('looks again once for a burst of changes', () => {
    const invalidateQueries = vi.fn()
    const queries = { invalidateQueries } as unknown as QueryClient
    for (let i = 0; i < 50; i++) refreshWatch(queries)
    vi.advanceTimersByTime(2000)
    expect(invalidateQueries).toHaveBeenCalledTimes(1)
    refreshWatch(queries)
    vi.advanceTimersByTime(2000)
    expect(invalidateQueries).toHaveBeenCalledTimes(2)
  })

  it('looks at once when somebody comes or goes', () => {
    const invalidateQueries = vi.fn()
    availabilityChanged({ invalidateQueries } as unknown as QueryClient)
    expect(invalidateQueries).toHaveBeenCalledWith({ queryKey: ['queue-watch'] })
  })
})
