import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { components } from '@/api/schema'
import { toast } from '@/ui/toast'

export type TicketLink = components['schemas']['TicketLink']
export type TicketCard = components['schemas']['TicketCard']
export type LinkKind = TicketLink['kind']

/** What a person can say of two tickets, in both directions; incidents have a screen of their own. */
export const RELATIONS: { kind: LinkKind; reverse: boolean }[] = [
  { kind: 'RELATED', reverse: false },
  { kind: 'CAUSED_BY', reverse: false },
  { kind: 'CAUSED_BY', reverse: true },
  { kind: 'DUPLICATE_OF', reverse: false },
  { kind: 'DUPLICATE_OF', reverse: true },
  { kind: 'CHILD_OF', reverse: false },
  { kind: 'CHILD_OF', reverse: true },
]

export const relationKey = (link: { kind: LinkKind; reverse: boolean }): string => `ticket.link.${link.kind}${link.reverse ? '.REVERSE' : ''}`

/** The links of a ticket, what was merged into it, and what can be done with them. */
export function useLinks(id: MaybeRefOrGetter<number>) {
  const queries = useQueryClient()
  const { t } = useI18n()
  const path = computed(() => ({ path: { id: toValue(id) } }))
  const links = useQuery({ queryKey: computed(() => ['ticket', toValue(id), 'links']), queryFn: () => take(api.GET('/api/v1/tickets/{id}/links', { params: path.value })) })
  const merged = useQuery({ queryKey: computed(() => ['ticket', toValue(id), 'merged']), queryFn: () => take(api.GET('/api/v1/tickets/{id}/merge/sources', { params: path.value })) })
  const settle = (): unknown => Promise.all([queries.invalidateQueries({ queryKey: ['ticket'] }), queries.invalidateQueries({ queryKey: ['queue'] })])
  const fail = (error: unknown): void => toast(asProblem(error).detail || t('ui.problem.unknown'), { tone: 'danger' })

  const linking = useMutation({
    mutationFn: (wish: { ticket: number; kind: LinkKind; reverse: boolean }) => take(api.POST('/api/v1/tickets/{id}/links', { params: path.value, body: wish })),
    onSettled: settle,
  })
  const unlinking = useMutation({
    mutationFn: (link: TicketLink) => take(api.DELETE('/api/v1/tickets/{id}/links/{link}', { params: { path: { id: toValue(id), link: link.id } } })),
    onSuccess: (_, link) =>
      toast(t('ticket.link.removed', { number: link.ticket.number }), {
        action: { label: t('ui.undo'), run: () => linking.mutate({ ticket: link.ticket.id, kind: link.kind, reverse: link.reverse }) },
      }),
    onError: fail,
    onSettled: settle,
  })
  return { links: links.data, merged: merged.data, problem: links.error, linking, unlinking }
}

/** Two tickets become one; `undo` makes them two again. */
export function useMerging() {
  const queries = useQueryClient()
  const { t } = useI18n()
  const settle = (): unknown => Promise.all(['ticket', 'queue', 'queue-counts'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
  const undoing = useMutation({
    mutationFn: (source: number) => take(api.DELETE('/api/v1/tickets/{id}/merge', { params: { path: { id: source } } })),
    onSuccess: (_, source) => toast(t('ticket.merge.undone', { number: `T-${source}` })),
    onError: (error) => toast(asProblem(error).detail || t('ui.problem.unknown'), { tone: 'danger' }),
    onSettled: settle,
  })
  const merging = useMutation({
    mutationFn: (wish: { source: number; into: number; acrossCustomers: boolean }) =>
      take(api.PUT('/api/v1/tickets/{id}/merge', { params: { path: { id: wish.source } }, body: { into: wish.into, acrossCustomers: wish.acrossCustomers } })),
    onSuccess: (_, wish) =>
      toast(t('ticket.merge.done', { source: `T-${wish.source}`, target: `T-${wish.into}` }), { action: { label: t('ui.undo'), run: () => undoing.mutate(wish.source) } }),
    onSettled: settle,
  })
  return { merging, undoing }
}
