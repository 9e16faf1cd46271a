import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'

export type IncidentView = components['schemas']['IncidentView']
export type BroadcastView = components['schemas']['BroadcastView']
export type TicketCard = components['schemas']['TicketCard']

export const isLive = (card: TicketCard): boolean => card.state !== 'RESOLVED' && card.state !== 'CLOSED'

export function useIncident(ticket: MaybeRefOrGetter<number>) {
  const queries = useQueryClient()
  const path = computed(() => ({ path: { id: toValue(ticket) } }))
  const query = useQuery({
    queryKey: computed(() => ['incident', toValue(ticket)]),
    queryFn: async () => (await take(api.GET('/api/v1/tickets/{id}/incident', { params: path.value }))) || null,
  })
  const onSettled = (): unknown => Promise.all([queries.invalidateQueries({ queryKey: ['incident'] }), queries.invalidateQueries({ queryKey: ['ticket'] })])
  const declaring = useMutation({ mutationFn: () => take(api.PUT('/api/v1/tickets/{id}/incident', { params: path.value })), onSettled })
  const withdrawing = useMutation({ mutationFn: (reason: string) => take(api.PUT('/api/v1/tickets/{id}/incident/withdrawal', { params: path.value, body: { reason } })), onSettled })
  const attaching = useMutation({ mutationFn: (tickets: number[]) => take(api.POST('/api/v1/tickets/{id}/incident/affected', { params: path.value, body: { tickets } })), onSettled })
  const answering = useMutation({
    mutationFn: (wish: { zh?: string; en?: string; code?: string; note?: string }) => take(api.POST('/api/v1/tickets/{id}/incident/answers', { params: path.value, body: wish })),
    onSettled,
  })
  const cancelling = useMutation({ mutationFn: (answer: string) => take(api.PUT('/api/v1/tickets/{id}/incident/answers/{answer}/cancellation', { params: { path: { id: toValue(ticket), answer } } })), onSettled })
  const retrying = useMutation({ mutationFn: (answer: string) => take(api.POST('/api/v1/tickets/{id}/incident/answers/{answer}/retries', { params: { path: { id: toValue(ticket), answer } } })), onSettled })
  return { query, declaring, withdrawing, attaching, answering, cancelling, retrying }
}
