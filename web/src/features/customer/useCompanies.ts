import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'

export type Company = components['schemas']['Company']

const PAGE = 50

/** The companies whose name or mail domain fits the words, newest first. */
export function useCompanies(q: Ref<string>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['companies', 'list', q.value]),
    queryFn: ({ pageParam }) => {
      const narrowed = { ...(q.value ? { q: q.value } : {}), ...(pageParam ? { after: pageParam } : {}) }
      return take(api.GET('/api/v1/companies', { params: { query: { ...narrowed, size: PAGE } } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  return { rows: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []), query }
}

/** The people of a company, newest first. */
export function usePeopleOf(company: Ref<string>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['customers', 'company', company.value]),
    queryFn: ({ pageParam }) => {
      const after = pageParam ? { after: pageParam } : {}
      return take(api.GET('/api/v1/customers', { params: { query: { company: company.value, size: PAGE, ...after } } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return { people: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []), query }
}
