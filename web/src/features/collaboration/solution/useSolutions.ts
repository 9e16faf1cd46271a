import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'
import type { Tone } from '@/ui/tone'

export type SolutionView = components['schemas']['SolutionView']
export type ConsentView = components['schemas']['ConsentView']
export type Level = SolutionView['risk']
type Money = components['schemas']['Money']

export const LEVELS = ['HIGH', 'MEDIUM', 'LOW'] as const
/** Feasible is good when it is high, risk when it is low. */
export const FEASIBILITY_TONES: Record<Level, Tone> = { HIGH: 'good', MEDIUM: 'warn', LOW: 'danger' }
export const RISK_TONES: Record<Level, Tone> = { HIGH: 'danger', MEDIUM: 'warn', LOW: 'good' }
export const CURRENCIES = ['CNY', 'EUR', 'USD', 'GBP', 'JPY', 'HKD'] as const

/** An amount of money as it is read. */
export function moneyWords(money: Money, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: String(money.currency) }).format(Number(money.amount))
}

/** Hours as days and hours. */
export function lengthWords(hours: number, locale: string): string {
  const unit = (value: number, name: string): string => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value)
  const days = Math.floor(hours / 24)
  const rest = hours % 24
  return [days ? unit(days, 'day') : '', rest || !days ? unit(rest, 'hour') : ''].filter(Boolean).join(' ')
}

export function useSolutions(ticket: MaybeRefOrGetter<number>) {
  const queries = useQueryClient()
  const path = computed(() => ({ path: { id: toValue(ticket) } }))
  const solutions = useQuery({ queryKey: computed(() => ['solutions', toValue(ticket)]), queryFn: () => take(api.GET('/api/v1/tickets/{id}/solutions', { params: path.value })) })
  const consents = useQuery({ queryKey: computed(() => ['solutions', toValue(ticket), 'consents']), queryFn: () => take(api.GET('/api/v1/tickets/{id}/consents', { params: path.value })) })
  const onSettled = (): unknown => Promise.all([queries.invalidateQueries({ queryKey: ['solutions'] }), queries.invalidateQueries({ queryKey: ['ticket', toValue(ticket)] })])
  const withdrawing = useMutation({
    mutationFn: (of: SolutionView) => {
      const call = { params: { path: { id: of.id }, query: { version: of.version } } }
      return take(of.withdrawn ? api.DELETE('/api/v1/solutions/{id}/withdrawal', call) : api.PUT('/api/v1/solutions/{id}/withdrawal', call))
    },
    onSettled,
  })
  const cancelling = useMutation({ mutationFn: (consent: string) => take(api.PUT('/api/v1/consents/{id}/cancellation', { params: { path: { id: consent } } })), onSettled })
  return { solutions, consents, withdrawing, cancelling, onSettled }
}
