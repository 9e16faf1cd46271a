import type { QueryClient } from '@tanstack/vue-query'

const RESTS_MILLISECONDS = 2000
let timer: ReturnType<typeof setTimeout> | undefined

/** A busy desk changes many tickets a second; the watch looks again every two at most. */
export function refreshWatch(queries: QueryClient): void {
  timer ??= setTimeout(() => {
    timer = undefined
    void queries.invalidateQueries({ queryKey: ['queue-watch'] })
  }, RESTS_MILLISECONDS)
}

/** Somebody said to take work, or to take none. */
export function availabilityChanged(queries: QueryClient): void {
  for (const key of ['queue-watch', 'people', 'my-availability', 'roster']) void queries.invalidateQueries({ queryKey: [key] })
}
