import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'

type Schemas = components['schemas']
export type TicketAsset = Schemas['TicketAsset']
export type ConcernView = Schemas['ConcernView']
export type FaultReport = Schemas['FaultReport']
export type AssetChoice = Schemas['AssetChoice']

/** The machine of a ticket; who pays is told for the day, or for that of the failure. */
export function useTicketAsset(ticket: MaybeRefOrGetter<number>, day: MaybeRefOrGetter<string>) {
  const { locale } = useI18n()
  return useQuery({
    queryKey: computed(() => ['ticket', toValue(ticket), 'asset', toValue(day), locale.value]),
    queryFn: () => take(api.GET('/api/v1/tickets/{id}/asset', { params: { path: { id: toValue(ticket) }, query: toValue(day) ? { date: toValue(day) } : {} } })),
    placeholderData: keepPreviousData,
  })
}

/** Machines that the ticket may be about, the customer's first. */
export function useAssetChoices(ticket: MaybeRefOrGetter<number>, words: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['assets', 'choices', toValue(ticket), toValue(words)]),
    queryFn: () => take(api.GET('/api/v1/tickets/{id}/asset-choices', { params: { path: { id: toValue(ticket) }, query: toValue(words) ? { q: toValue(words) } : {} } })),
    placeholderData: keepPreviousData,
  })
}

/** A change of which machine it is, after which everything shown of it is read again. */
export function useTicketAssetChange<Wish>(ticket: MaybeRefOrGetter<number>, change: (wish: Wish) => Promise<unknown>, done: () => void = () => undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: done,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['ticket', toValue(ticket), 'asset'] })
      void queries.invalidateQueries({ queryKey: ['ticket', toValue(ticket), 'history'] })
      void queries.invalidateQueries({ queryKey: ['asset-tickets'] })
    },
  })
}
