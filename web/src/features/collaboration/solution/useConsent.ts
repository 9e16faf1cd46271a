import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, reactive, watch } from 'vue'
import { useRoute } from 'vue-router'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'
import { LOCALES, speakLocale } from '@/app/i18n'

export type PublicConsent = components['schemas']['ConsentPage']
export const REFUSAL = 'REFUSAL'

/** The question behind the link, and what the customer answers. */
export function useConsent() {
  const route = useRoute()
  const queries = useQueryClient()
  const path = computed(() => ({ params: { path: { token: String(route.params['token']) } } }))
  const queryKey = computed(() => ['consent', route.params['token']])
  const query = useQuery({ queryKey, queryFn: () => take(api.GET('/api/v1/public/consents/{token}', path.value)), refetchOnWindowFocus: false })
  /** `choice` is a solution or the refusal. */
  const answer = reactive({ choice: '', name: '', words: '' })

  watch(query.data, (consent, before) => {
    if (!consent || before) return
    const locale = LOCALES.find((each) => each === consent.locale)
    if (locale) void speakLocale(locale)
  })

  const sending = useMutation({
    mutationFn: () => {
      const decision = answer.choice === REFUSAL ? { decision: 'REFUSAL' as const } : { decision: 'CONSENT' as const, solution: answer.choice }
      const words = answer.words.trim() ? { words: answer.words.trim() } : {}
      return take(api.PUT('/api/v1/public/consents/{token}', { ...path.value, body: { ...decision, name: answer.name.trim(), ...words } }))
    },
    onSuccess: (consent) => queries.setQueryData(queryKey.value, consent),
  })
  return { query, consent: query.data, answer, sending }
}
