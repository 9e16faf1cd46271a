import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'
import { toast } from '@/ui/toast'

export type Asset = components['schemas']['Asset']
export type AssetRow = components['schemas']['AssetRow']
export type GrantedCoverage = components['schemas']['GrantedCoverage']
export type Milestones = components['schemas']['Milestones']

const PAGE = 50

/** The assets that fit the words, newest first; `waiting` are those whose warranty has no start yet. */
export function useAssets(q: Ref<string>, waiting: Ref<boolean>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['assets', 'list', q.value, waiting.value]),
    queryFn: ({ pageParam }) => {
      const narrowed = { ...(q.value ? { q: q.value } : {}), ...(pageParam ? { after: pageParam } : {}) }
      return take(api.GET('/api/v1/assets', { params: { query: { ...narrowed, startMissing: waiting.value, size: PAGE } } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  return { rows: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []), query }
}

/** A change of assets, after which everything shown of them is read again. */
export function useAssetChange<T>(change: () => Promise<T>, done: (result: T) => void) {
  const { t } = useI18n()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (result) => {
      toast(t('ui.saved'))
      done(result)
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['assets'] })
      void queries.invalidateQueries({ queryKey: ['asset'] })
    },
  })
}

/** A day of the site as it is read. */
export function dayWords(day: string | null | undefined, locale: string): string {
  return day ? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)) : '—'
}
