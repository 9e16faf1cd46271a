import { useMutation, useQuery, useQueryClient, useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'

export type History = components['schemas']['HistoryRow']
export type HistoryOverview = components['schemas']['HistoryOverview']
export type HistoryRun = NonNullable<HistoryOverview['run']>
export type HistoryArchive = components['schemas']['ArchiveRow']

const AGAIN_MILLISECONDS = 2000
const KEY = ['histories']

export const isRunning = (run: HistoryRun | undefined): boolean => run !== undefined && !run.endedAt
export const fileOf = (archive: HistoryArchive): string => `/api/v1/histories/archives/${archive.id}/file`

/** How far the month is that is being written, in percent; undefined while nobody knows. */
export function percent(run: HistoryRun): number | undefined {
  return run.total ? Math.min(99, Math.floor((100 * run.rows) / run.total)) : undefined
}

/** The months of a history as bars: each as wide as its share of the largest. */
export function bars(history: History): { month: string; bytes: number; rows: number; old: boolean; share: number }[] {
  const largest = Math.max(1, ...history.parts.map((part) => part.bytes))
  return history.parts.map((part) => ({ ...part, share: part.bytes / largest }))
}

/** All histories, asked again and again while the upkeep is at work. */
export function useHistories() {
  const query = useQuery({
    queryKey: KEY,
    queryFn: () => take(api.GET('/api/v1/histories')),
    refetchInterval: ({ state }) => (isRunning(state.data?.run ?? undefined) ? AGAIN_MILLISECONDS : false),
  })
  return query
}

export type HistoryChange =
  | { what: 'keep'; history: History; months: number | undefined }
  | { what: 'hold'; history: History; reason: string }
  | { what: 'letGo'; history: History }
  | { what: 'run' }

function change(wanted: HistoryChange): Promise<HistoryOverview> {
  if (wanted.what === 'run') return take(api.POST('/api/v1/histories/runs'))
  const { name, version } = wanted.history
  const path = { name }
  if (wanted.what === 'keep') return take(api.PUT('/api/v1/histories/{name}/retention', { params: { path }, body: { version, ...(wanted.months ? { months: wanted.months } : {}) } }))
  if (wanted.what === 'hold') return take(api.PUT('/api/v1/histories/{name}/hold', { params: { path }, body: { version, reason: wanted.reason } }))
  return take(api.DELETE('/api/v1/histories/{name}/hold', { params: { path, query: { version } } }))
}

export function useHistoryChange() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (overview) => queries.setQueryData(KEY, overview),
    onError: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}

/** The archives, the newest first; read anew whenever a run has archived more. */
export function useArchives(archived: () => number) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['history-archives', archived()]),
    queryFn: ({ pageParam }) => take(api.GET('/api/v1/histories/archives', { params: { query: { size: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return { query, archives: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}
