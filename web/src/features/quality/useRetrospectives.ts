import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'

export type Retrospective = components['schemas']['RetrospectiveView']

export function useRetrospectives(closed: MaybeRefOrGetter<boolean>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['retrospectives', 'list', toValue(closed)]),
    queryFn: ({ pageParam }) => take(api.GET('/api/v1/retrospectives', { params: { query: { closed: toValue(closed), size: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return { query, rows: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}

export function useRetrospective(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['retrospectives', 'one', toValue(id)]),
    queryFn: () => take(api.GET('/api/v1/retrospectives/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

/** A change of a retrospective; what the server answers replaces what is on screen. */
export function useRetrospectiveChange<Wish>(change: (wish: Wish) => Promise<Retrospective>, done: () => void = () => undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (of) => {
      queries.setQueryData(['retrospectives', 'one', of.id], of)
      done()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['retrospectives'] }),
  })
}
