import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'

export type Dashboard = components['schemas']['Dashboard']
export type Figures = components['schemas']['Figures']
export type Backlog = components['schemas']['Backlog']

export const PERIODS = [7, 30, 90] as const
const USUAL_DAYS = 30
const REFRESH_MILLISECONDS = 60_000

/** The figures of the period and team that the address names. */
export function useDashboard() {
  const route = useRoute()
  const router = useRouter()
  const days = computed({
    get: () => PERIODS.find((each) => String(each) === route.query['days']) ?? USUAL_DAYS,
    set: (value) => void router.replace({ query: { ...route.query, days: value === USUAL_DAYS ? undefined : String(value) } }),
  })
  const team = computed({
    get: () => (typeof route.query['team'] === 'string' ? route.query['team'] : ''),
    set: (value) => void router.replace({ query: { ...route.query, team: value || undefined } }),
  })
  const query = useQuery({
    queryKey: computed(() => ['dashboard', days.value, team.value]),
    queryFn: () => take(api.GET('/api/v1/dashboard', { params: { query: { days: days.value, ...(team.value ? { team: team.value } : {}) } } })),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLISECONDS,
  })
  return { days, team, query, dashboard: query.data }
}
