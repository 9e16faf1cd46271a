import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef, type Ref } from 'vue'
import { api, take } from '@/api/client'
import type { QueueRow } from '@/api/types'
import { questionOf, type QueueFilters } from './filters'

const PAGE = 40

interface Queue {
  rows: ComputedRef<QueueRow[]>
  loading: Ref<boolean>
  fetching: Ref<boolean>
  problem: Ref<unknown>
  hasMore: Ref<boolean>
  more: () => void
  again: () => unknown
}

/** The tickets of a view, page by page. */
export function useQueue(filters: ComputedRef<QueueFilters>): Queue {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['queue', filters.value]),
    queryFn: ({ pageParam }) => {
      const after = pageParam ? { after: pageParam } : {}
      return take(api.GET('/api/v1/tickets', { params: { query: { ...questionOf(filters.value), size: PAGE, ...after } } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const rows = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  return {
    rows,
    loading: query.isLoading,
    fetching: query.isFetching,
    problem: query.error,
    hasMore: query.hasNextPage,
    more: () => void (query.hasNextPage.value && !query.isFetchingNextPage.value && query.fetchNextPage()),
    again: query.refetch,
  }
}

/** How many tickets each saved view holds, by view; those that look for words have no number. */
export function useViewCounts(): ComputedRef<Record<string, string>> {
  const { data } = useQuery({ queryKey: ['queue-counts', 'saved'], queryFn: () => take(api.GET('/api/v1/views/counts')), placeholderData: keepPreviousData })
  return computed(() => {
    const upTo = data.value?.upTo ?? Infinity
    return Object.fromEntries(Object.entries(data.value?.counts ?? {}).map(([view, count]) => [view, count >= upTo ? `${upTo}+` : String(count)]))
  })
}

const COUNTED: Record<string, 'mine' | 'unassigned' | 'team' | 'overdue' | 'allOpen' | 'mentioned' | 'watching'> = {
  mine: 'mine',
  unassigned: 'unassigned',
  team: 'team',
  overdue: 'overdue',
  all_open: 'allOpen',
  mentioned: 'mentioned',
  watching: 'watching',
}

/** How many tickets each view holds; counted up to a bound, so a large number is shown as "1000+". */
export function useQueueCounts(): ComputedRef<Record<string, string>> {
  const { data } = useQuery({ queryKey: ['queue-counts'], queryFn: () => take(api.GET('/api/v1/tickets/counts')), placeholderData: keepPreviousData })
  return computed(() => {
    const counts = data.value
    if (!counts) return {}
    return Object.fromEntries(
      Object.entries(COUNTED).flatMap(([view, name]) => {
        const count = counts[name]
        return count > 0 ? [[view, count >= counts.upTo ? `${counts.upTo}+` : String(count)]] : []
      }),
    )
  })
}
