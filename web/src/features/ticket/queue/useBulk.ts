import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { api, take } from '@/api/client'
import type { paths } from '@/api/schema'

type Request = NonNullable<paths['/api/v1/tickets/bulk']['post']['requestBody']>['content']['application/json']

/** What can be done to many tickets at once. */
export type BulkAction = Request['action']

/** Does one thing to many tickets; the answer tells each of them apart. */
export function useBulk() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (request: { ids: number[]; action: BulkAction }) => take(api.POST('/api/v1/tickets/bulk', { body: request })),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['queue'] })
      void queries.invalidateQueries({ queryKey: ['queue-counts'] })
      void queries.invalidateQueries({ queryKey: ['ticket'] })
    },
  })
}
