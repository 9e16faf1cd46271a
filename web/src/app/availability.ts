import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, take } from '@/api/client'
import type { Availability, SayAvailability } from '@/api/types'

export const AWAY = ['BREAK', 'MEAL', 'MEETING', 'TRAINING', 'OTHER'] as const

const UNSAID: Availability = { accepting: true }

/** Whether whoever is signed in takes new work, and how to say otherwise. */
export function useAvailability() {
  const queries = useQueryClient()
  const { data } = useQuery({ queryKey: ['my-availability'], queryFn: () => take(api.GET('/api/v1/me/availability')) })
  const { mutateAsync, error, isPending } = useMutation({
    mutationFn: (body: SayAvailability) => take(api.PUT('/api/v1/me/availability', { body })),
    onSuccess: (said) => queries.setQueryData(['my-availability'], said),
    onSettled: () => Promise.all(['people', 'queue-watch'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  })
  const say = (body: SayAvailability): Promise<unknown> => mutateAsync(body).catch(() => undefined)
  return { mine: computed(() => data.value ?? UNSAID), say, problem: error, pending: isPending }
}
