import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { components } from '@/api/schema'
import { toast } from '@/ui/toast'

export type Duplicate = components['schemas']['Duplicate']
export type Evidence = components['schemas']['Evidence']
export type MergePreview = components['schemas']['CustomerMergePreview']

/** From what likelihood on a pair is called so; below it is only possible. */
export const likelihood = (probability: number): 'CERTAIN' | 'LIKELY' | 'POSSIBLE' => (probability >= 0.99 ? 'CERTAIN' : probability >= 0.8 ? 'LIKELY' : 'POSSIBLE')

/** The pairs that wait for a decision, the likeliest first, or those that were said to be two people. */
export function useDuplicates(dismissed: MaybeRefOrGetter<boolean>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['customers', 'duplicates', toValue(dismissed)]),
    queryFn: ({ pageParam }) => take(api.GET('/api/v1/customer-duplicates', { params: { query: { dismissed: toValue(dismissed), ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return { pairs: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []), query }
}

/** What a merge of the one into the other would do. */
export function useMergePreview(source: MaybeRefOrGetter<string>, target: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['customer', toValue(source), 'merge', toValue(target)]),
    queryFn: () => take(api.GET('/api/v1/customers/{id}/merge', { params: { path: { id: toValue(source) }, query: { into: toValue(target) } } })),
    enabled: computed(() => toValue(source) !== '' && toValue(target) !== ''),
    gcTime: 0,
  })
}

/** Two customers become one, and two again; a pair is said to be two people, and asked again. */
export function useMerging() {
  const queries = useQueryClient()
  const { t } = useI18n()
  const settle = (): unknown => Promise.all(['customer', 'customers', 'ticket', 'queue', 'assets'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
  const fail = (error: unknown): void => toast(asProblem(error).detail || t('ui.problem.unknown'), { tone: 'danger' })

  const undoing = useMutation({
    mutationFn: (source: string) => take(api.DELETE('/api/v1/customers/{id}/merge', { params: { path: { id: source } } })),
    onSuccess: () => toast(t('customer.merge.undone')),
    onError: fail,
    onSettled: settle,
  })
  const merging = useMutation({
    mutationFn: (wish: { source: string; into: string; version: number; intoVersion: number }) =>
      take(api.PUT('/api/v1/customers/{id}/merge', { params: { path: { id: wish.source } }, body: { into: wish.into, version: wish.version, intoVersion: wish.intoVersion } })),
    onSuccess: (_, wish) => toast(t('customer.merge.done'), { action: { label: t('ui.undo'), run: () => undoing.mutate(wish.source) } }),
    onSettled: settle,
  })
  const restoring = useMutation({
    mutationFn: (pair: { one: string; other: string }) => take(api.DELETE('/api/v1/customer-duplicates/{one}/{other}/dismissal', { params: { path: pair } })),
    onError: fail,
    onSettled: settle,
  })
  const dismissing = useMutation({
    mutationFn: (pair: { one: string; other: string }) => take(api.PUT('/api/v1/customer-duplicates/{one}/{other}/dismissal', { params: { path: pair } })),
    onSuccess: (_, pair) => toast(t('customer.merge.dismissed'), { action: { label: t('ui.undo'), run: () => restoring.mutate(pair) } }),
    onError: fail,
    onSettled: settle,
  })
  return { merging, undoing, dismissing, restoring }
}
