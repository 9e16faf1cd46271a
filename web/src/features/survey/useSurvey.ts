import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, reactive, watch } from 'vue'
import { useRoute } from 'vue-router'
import { api, take } from '@/api/client'
import { LOCALES, speakLocale } from '@/app/i18n'

export interface Answer {
  solved: boolean | undefined
  score: number | undefined
  comment: string
}

/** The survey behind the link, and what the customer says to it. */
export function useSurvey() {
  const route = useRoute()
  const queries = useQueryClient()
  const token = computed(() => String(route.params['token']))
  const path = computed(() => ({ params: { path: { token: token.value } } }))
  const queryKey = computed(() => ['survey', token.value])
  const query = useQuery({ queryKey, queryFn: () => take(api.GET('/api/v1/public/surveys/{token}', path.value)), refetchOnWindowFocus: false })
  const answer = reactive<Answer>({ solved: undefined, score: undefined, comment: '' })

  watch(query.data, (survey, before) => {
    if (!survey) return
    Object.assign(answer, { solved: survey.solved ?? undefined, score: survey.score ?? undefined, comment: survey.comment ?? '' })
    const locale = LOCALES.find((each) => each === survey.locale)
    if (!before && locale) void speakLocale(locale)
  })

  const sending = useMutation({
    mutationFn: () => {
      const said = {
        ...(answer.solved === undefined ? {} : { solved: answer.solved }),
        ...(answer.score === undefined ? {} : { score: answer.score }),
        ...(answer.comment.trim() ? { comment: answer.comment.trim() } : {}),
      }
      return take(api.PUT('/api/v1/public/surveys/{token}', { ...path.value, body: said }))
    },
    onSuccess: (survey) => queries.setQueryData(queryKey.value, survey),
  })
  return { query, survey: query.data, answer, sending }
}
