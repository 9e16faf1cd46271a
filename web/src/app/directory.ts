import { useQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import type { Bilingual, Person, TeamRow } from '@/api/types'

const RARELY = 5 * 60_000
const MOST_PEOPLE = 200

/** Words that administrators gave in both languages, in the reader's one. */
export function useBilingual(): { say: (text: Bilingual) => string; nameOf: (named: { nameZh: string; nameEn: string }) => string } {
  const { locale } = useI18n()
  return {
    say: (text) => (locale.value === 'en' ? text.en : text.zh),
    nameOf: (named) => (locale.value === 'en' ? named.nameEn : named.nameZh),
  }
}

/** The teams in use. */
export function useTeams(): { teams: ComputedRef<TeamRow[]> } {
  const { data } = useQuery({ queryKey: ['teams'], queryFn: () => take(api.GET('/api/v1/teams')), staleTime: RARELY })
  return { teams: computed(() => data.value ?? []) }
}

/** The active people of the staff. */
export function usePeople(): { people: ComputedRef<Person[]> } {
  const { data } = useQuery({
    queryKey: ['people'],
    queryFn: () => take(api.GET('/api/v1/people', { params: { query: { size: MOST_PEOPLE } } })),
    staleTime: RARELY,
  })
  return { people: computed(() => data.value?.items ?? []) }
}
