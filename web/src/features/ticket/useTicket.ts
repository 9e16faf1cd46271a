import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { TicketView } from '@/api/types'
import { toast } from '@/ui/toast'

/** One ticket, kept fresh by the live feed. */
export function useTicket(id: MaybeRefOrGetter<number>) {
  const query = useQuery({
    queryKey: computed(() => ['ticket', toValue(id)]),
    queryFn: () => take(api.GET('/api/v1/tickets/{id}', { params: { path: { id: toValue(id) } } })),
  })
  // What was taken out of the reader's sight leaves the screen, although it was there a moment ago.
  const ticket = computed(() => (query.error.value && asProblem(query.error.value).status === 404 ? undefined : query.data.value))
  return { ticket, problem: query.error, loading: query.isLoading, again: query.refetch }
}

/**
 * Changes a ticket. What the server answers replaces what is on screen; a refusal is told in its own words, and what
 * somebody else did in the meantime is fetched.
 */
export function useTicketChange<Wish = void>(
  id: MaybeRefOrGetter<number>,
  change: (wish: Wish, ticket: TicketView) => Promise<unknown>,
  options: { guess?: (ticket: TicketView, wish: Wish) => TicketView; silent?: boolean } = {},
) {
  const queries = useQueryClient()
  const { t } = useI18n()
  const key = (): [string, number] => ['ticket', toValue(id)]
  return useMutation({
    mutationFn: (wish: Wish) => {
      const ticket = queries.getQueryData<TicketView>(key())
      if (!ticket) throw new Error('The ticket is not there yet.')
      return change(wish, ticket)
    },
    onMutate: (wish: Wish) => {
      const before = queries.getQueryData<TicketView>(key())
      if (before && options.guess) queries.setQueryData(key(), { ...options.guess(before, wish), version: before.version })
      return { before }
    },
    onError: (error, _wish, context) => {
      if (context?.before) queries.setQueryData(key(), context.before)
      const problem = asProblem(error)
      if (!options.silent) toast(problem.detail || problem.title || t('ui.problem.unknown'), { tone: 'danger' })
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: key() })
      void queries.invalidateQueries({ queryKey: ['queue'] })
      void queries.invalidateQueries({ queryKey: ['queue-counts'] })
    },
  })
}
