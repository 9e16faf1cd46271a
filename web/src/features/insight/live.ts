import type { QueryClient } from '@tanstack/vue-query'

const REST_MILLISECONDS = 2000
let readAt = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** A calm desk sees the figures move at once; on a busy one they are read again at most every two seconds. */
export function refreshDashboard(queries: QueryClient): void {
  timer ??= setTimeout(
    () => {
      timer = undefined
      readAt = Date.now()
      void queries.invalidateQueries({ queryKey: ['dashboard'] })
    },
    Math.max(0, readAt + REST_MILLISECONDS - Date.now()),
  )
}
