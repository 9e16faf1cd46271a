import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { api, take } from '@/api/client'

/** How many notices the reader has not read, counted to 100. */
export function useUnread(): ComputedRef<number> {
  const { data } = useQuery({ queryKey: ['notices', 'unread'], queryFn: () => take(api.GET('/api/v1/notices/unread')) })
  return computed(() => data.value?.unread ?? 0)
}

/** What the reader was told, newest first. */
export function useNotices(unread: MaybeRefOrGetter<boolean>) {
  const queries = useQueryClient()
  const query = useInfiniteQuery({
    queryKey: computed(() => ['notices', 'list', toValue(unread)]),
    queryFn: ({ pageParam }) => take(api.GET('/api/v1/notices', { params: { query: { unread: toValue(unread), size: 30, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const reading = useMutation({
    mutationFn: (id: number | undefined) => (id === undefined ? take(api.PUT('/api/v1/notices/reading')) : take(api.PUT('/api/v1/notices/{id}/reading', { params: { path: { id } } }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  const notices = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  return { query, notices, reading }
}
