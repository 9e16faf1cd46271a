import type { QueryClient } from '@tanstack/vue-query'

const REST_MILLISECONDS = 2000
let timer: ReturnType<typeof setTimeout> | undefined

/** A busy desk changes the figures all the time; they are read again at most every two seconds. */
export function refreshDashboard(queries: QueryClient): void {
  timer ??= setTimeout(() => {
    timer = undefined
    void queries.invalidateQueries({ queryKey: ['dashboard'] })
  }, REST_MILLISECONDS)
}
