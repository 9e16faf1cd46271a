import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'

export type Figures = components['schemas']['AnalysisFigures']
export type AnalysisRow = components['schemas']['AnalysisRow']
export type MonthCount = components['schemas']['MonthCount']
export const DIMENSIONS = ['CLASS', 'PRODUCT', 'CAUSE', 'DEPARTMENT', 'SEVERITY', 'STAGE'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** The filter of the list that shows what a row counts. */
export const FILTERS: Record<Dimension, string> = { CLASS: 'complaintClass', PRODUCT: 'product', CAUSE: 'cause', DEPARTMENT: 'department', SEVERITY: 'severity', STAGE: 'stage' }

/** The first day of the month so many months ago, such as `2026-01-01`. */
export function monthsAgo(months: number, today = new Date()): string {
  const first = new Date(today.getFullYear(), today.getMonth() - months, 1)
  return `${first.getFullYear()}-${String(first.getMonth() + 1).padStart(2, '0')}-01`
}

/** From the beginning of the first day to the end of the last, in the reader's zone. */
export function periodOf(from: string, to: string): { since?: string; until?: string } {
  const start = (day: string, later: number): string => {
    const at = new Date(`${day}T00:00:00`)
    at.setDate(at.getDate() + later)
    return at.toISOString()
  }
  return { ...(from ? { since: start(from, 0) } : {}), ...(to ? { until: start(to, 1) } : {}) }
}

export function useAnalysis(by: MaybeRefOrGetter<Dimension>, from: MaybeRefOrGetter<string>, to: MaybeRefOrGetter<string>) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const period = computed(() => periodOf(toValue(from), toValue(to)))
  const query = useQuery({
    queryKey: computed(() => ['complaints', 'analysis', toValue(by), period.value]),
    queryFn: () => take(api.GET('/api/v1/complaint-analysis', { params: { query: { by: toValue(by), zone, ...period.value } } })),
    placeholderData: (before) => before,
  })
  return { ...query, period, zone }
}
