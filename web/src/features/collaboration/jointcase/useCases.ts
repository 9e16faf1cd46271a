import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'

export type CaseRow = components['schemas']['CaseRow']
export type CasePage = components['schemas']['CasePage']
export type CasePerson = CasePage['members'][number]
export const POSTS = ['LEAD', 'MEMBER', 'OBSERVER'] as const

export function useCases(closed: MaybeRefOrGetter<boolean>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['cases', 'list', toValue(closed)]),
    queryFn: ({ pageParam }) => take(api.GET('/api/v1/cases', { params: { query: { closed: toValue(closed), size: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return { query, rows: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}

export function useTicketCases(ticket: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: computed(() => ['cases', 'ticket', toValue(ticket)]),
    queryFn: () => take(api.GET('/api/v1/tickets/{id}/cases', { params: { path: { id: toValue(ticket) } } })),
  })
}

export function useCase(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['case', toValue(id)]),
    queryFn: () => take(api.GET('/api/v1/cases/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

/** A change of a case; what the server answers replaces what is on screen. */
export function useCaseChange<Wish>(change: (wish: Wish) => Promise<CasePage>, done: (page: CasePage) => void = () => undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (page) => {
      queries.setQueryData(['case', page.jointCase.id], page)
      done(page)
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['cases'] })
      void queries.invalidateQueries({ queryKey: ['case'] })
    },
  })
}
