import { QueryClient } from '@tanstack/vue-query'
import { expect, it, vi } from 'vitest'
import { refreshDashboard } from './live'

it('reads the figures at once on a calm desk and every two seconds on a busy one', () => {
  vi.useFakeTimers({ now: 10_000 })
  const queries = new QueryClient()
  const read = vi.spyOn(queries, 'invalidateQueries')
  refreshDashboard(queries)
  vi.advanceTimersByTime(0)
  expect(read).toHaveBeenCalledTimes(1)
  for (let change = 0; change < 39; change++) {
    refreshDashboard(queries)
    vi.advanceTimersByTime(100)
  }
  expect(read).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(2000)
  expect(read).toHaveBeenCalledTimes(3)
})
