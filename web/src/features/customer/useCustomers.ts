import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, take } from '@/api/client'
import type { Tier } from '@/api/types'

const PAGE = 50

/** The customers that fit the words and the tier, newest first. */
export function useCustomers(q: Ref<string>, tier: Ref<Tier | ''>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['customers', 'list', q.value, tier.value]),
    queryFn: ({ pageParam }) => {
      const narrowed = { ...(q.value ? { q: q.value } : {}), ...(tier.value ? { tier: tier.value } : {}) }
      const after = pageParam ? { after: pageParam } : {}
      return take(api.GET('/api/v1/customers', { params: { query: { ...narrowed, ...after, size: PAGE } } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  return { rows: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []), query }
}
