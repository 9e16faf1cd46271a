import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { api, take } from '@/api/client'
import { toast } from '@/ui/toast'
import { useI18n } from 'vue-i18n'

export const TEAM_KINDS = ['PRE_SALES', 'AFTER_SALES', 'COMPLAINTS', 'CONSULTATION', 'ORDERS', 'EXPERTS', 'SALES', 'PRODUCTION', 'OTHER'] as const
export const ASSIGNMENTS = ['QUEUE', 'ROUND_ROBIN', 'LEAST_LOADED', 'BEST_MATCH'] as const

/** A retired team takes no more tickets and can come back. */
export function useRetirement(done: () => void): { retire: (id: string) => void; reinstate: (id: string) => void } {
  const { t } = useI18n()
  const queries = useQueryClient()
  const said = (): void => {
    done()
    toast(t('ui.saved'))
  }
  const onSettled = (): unknown => queries.invalidateQueries({ queryKey: ['teams'] })
  const onError = (error: Error): void => toast(error.message, { tone: 'danger' })
  const retiring = useMutation({ mutationFn: (id: string) => take(api.DELETE('/api/v1/teams/{id}', { params: { path: { id } } })), onSuccess: said, onError, onSettled })
  const reinstating = useMutation({ mutationFn: (id: string) => take(api.DELETE('/api/v1/teams/{id}/retirement', { params: { path: { id } } })), onSuccess: said, onError, onSettled })
  return { retire: (id) => retiring.mutate(id), reinstate: (id) => reinstating.mutate(id) }
}
