import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'

type Schemas = components['schemas']
export type Part = Schemas['Part']
export type PartPlan = Schemas['PartPlan']
export type Proposal = Schemas['Proposal']

const PAGE = 50

/** The parts that fit the words, by number. */
export function useParts(q: Ref<string>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['parts', 'list', q.value]),
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/v1/parts', { params: { query: { ...(q.value ? { q: q.value } : {}), ...(pageParam ? { after: pageParam } : {}), size: PAGE } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  return { rows: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []), query }
}

export function useMovements(id: Ref<string>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['part', id.value, 'movements']),
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/v1/parts/{id}/movements', { params: { path: { id: id.value }, query: { ...(pageParam ? { after: pageParam } : {}), size: 20 } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return { rows: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []), query }
}

export function useProposals() {
  const query = useInfiniteQuery({
    queryKey: ['parts', 'proposals'],
    queryFn: ({ pageParam }) => take(api.GET('/api/v1/parts/proposals', { params: { query: { ...(pageParam ? { after: pageParam } : {}), size: PAGE } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return { rows: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []), query }
}

export const usePlaces = () => useQuery({ queryKey: ['places'], queryFn: () => take(api.GET('/api/v1/places')) })
