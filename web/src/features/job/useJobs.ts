import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'

export type Job = components['schemas']['JobRow']
export type JobAction = 'cancel' | 'goOn' | 'remove'

export const isOver = (job: Job): boolean => job.state !== 'WAITING' && job.state !== 'RUNNING'
export const fileOf = (job: Job): string => `/api/v1/jobs/${job.id}/file`

/** How far it is in percent; undefined while nobody knows. */
export function percent(job: Job): number | undefined {
  if (job.state === 'DONE') return 100
  if (!job.total) return undefined
  return Math.min(99, Math.floor((100 * job.done) / job.total))
}

/** The reader's own jobs, newest first. */
export function useJobs() {
  const query = useInfiniteQuery({
    queryKey: ['jobs'],
    queryFn: ({ pageParam }) => take(api.GET('/api/v1/jobs', { params: { query: { size: 30, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return { query, jobs: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}

function act(id: string, action: JobAction): Promise<unknown> {
  const params = { params: { path: { id } } }
  if (action === 'cancel') return take(api.PUT('/api/v1/jobs/{id}/cancellation', params))
  return action === 'goOn' ? take(api.PUT('/api/v1/jobs/{id}/continuation', params)) : take(api.DELETE('/api/v1/jobs/{id}', params))
}

export function useJobAction() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, action }: { id: string; action: JobAction }) => act(id, action),
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  })
}
