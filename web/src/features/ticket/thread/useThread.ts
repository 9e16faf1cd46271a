import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, take } from '@/api/client'

const PAGE = 100

/** The messages of a ticket, oldest first; later pages follow by themselves until the thread is whole. */
export function useThread(id: number) {
  const query = useInfiniteQuery({
    queryKey: ['ticket', id, 'messages'],
    queryFn: async ({ pageParam }) => {
      const after = pageParam ? { after: pageParam } : {}
      return take(api.GET('/api/v1/tickets/{id}/messages', { params: { path: { id }, query: { size: PAGE, ...after } } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const messages = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  return {
    messages,
    last: computed(() => messages.value.findLast((each) => !each.origin)?.ordinal ?? 0),
    loading: query.isLoading,
    problem: query.error,
    hasMore: query.hasNextPage,
    more: () => void query.fetchNextPage(),
    again: query.refetch,
  }
}
