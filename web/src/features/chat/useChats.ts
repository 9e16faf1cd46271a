import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, onScopeDispose, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { components } from '@/api/schema'
import { toast } from '@/ui/toast'

export type ChatCard = components['schemas']['ChatCard']
export type ChatLine = components['schemas']['Line']
export type DeskState = components['schemas']['AgentDesk']['state']

/** How often the browser says that it is there; the server waits a little more than three of them. */
const BEAT_MILLIS = 10_000
const LOOK_MILLIS = 5_000

/** The desk of whoever is signed in: state, own chats, what waits. */
export function useChatDesk() {
  const queries = useQueryClient()
  const query = useQuery({ queryKey: ['chat-desk'], queryFn: () => take(api.GET('/api/v1/chat-desk')), refetchInterval: LOOK_MILLIS })
  const desk = computed(() => query.data.value?.desk)
  const mine = computed(() => query.data.value?.mine ?? [])
  const ringing = computed(() => mine.value.filter((each) => each.state === 'RINGING'))
  const saying = useMutation({
    mutationFn: (body: { state: DeskState; reason: string; capacity: number }) => take(api.PUT('/api/v1/chat-desk', { body })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['chat-desk'] }),
  })
  return { query, desk, mine, ringing, talking: computed(() => mine.value.filter((each) => each.state === 'ACTIVE')), waiting: computed(() => query.data.value?.waiting ?? []), saying }
}

/** Says every few seconds that the browser is there, as long as the desk is open. */
export function useHeartbeat(): void {
  const queries = useQueryClient()
  const { desk } = useChatDesk()
  const timer = setInterval(() => {
    if (desk.value && desk.value.state !== 'OFFLINE') void take(api.PUT('/api/v1/chat-desk/lease')).catch(() => queries.invalidateQueries({ queryKey: ['chat-desk'] }))
  }, BEAT_MILLIS)
  onScopeDispose(() => clearInterval(timer))
}

interface Said {
  id: string
  text: string
}

/** One chat with what was said, and what can be done in it. */
export function useChat(id: MaybeRefOrGetter<string>) {
  const queries = useQueryClient()
  const { t } = useI18n()
  const path = computed(() => ({ path: { id: toValue(id) } }))
  const key = computed(() => ['chat', toValue(id), 'lines'])
  const card = useQuery({ queryKey: computed(() => ['chat', toValue(id), 'card']), queryFn: () => take(api.GET('/api/v1/chats/{id}', { params: path.value })) })
  const lines = useQuery({
    queryKey: key,
    queryFn: async () => {
      const known = queries.getQueryData<ChatLine[]>(key.value) ?? []
      const more = await take(api.GET('/api/v1/chats/{id}/lines', { params: { ...path.value, query: { after: known.at(-1)?.seq ?? 0 } } }))
      return [...known, ...more.filter((line) => line.seq > (known.at(-1)?.seq ?? 0))]
    },
  })
  const settle = (): unknown => Promise.all([queries.invalidateQueries({ queryKey: ['chat', toValue(id)] }), queries.invalidateQueries({ queryKey: ['chat-desk'] })])
  const fail = (error: unknown): void => toast(asProblem(error).detail || t('ui.problem.unknown'), { tone: 'danger' })
  const options = { onError: fail, onSettled: settle }

  const accepting = useMutation({ mutationFn: () => take(api.PUT('/api/v1/chats/{id}/acceptance', { params: path.value })), ...options })
  const declining = useMutation({ mutationFn: () => take(api.DELETE('/api/v1/chats/{id}/acceptance', { params: path.value })), ...options })
  // Sent again under the same id, it is said once.
  const saying = useMutation({ mutationFn: (body: Said) => take(api.POST('/api/v1/chats/{id}/lines', { params: path.value, body })), retry: 3, onSettled: settle })
  const transferring = useMutation({ mutationFn: (team: string) => take(api.PUT('/api/v1/chats/{id}/team', { params: path.value, body: { team } })), ...options })
  const ending = useMutation({
    mutationFn: (body: { summary: string; resolution?: string }) => take(api.PUT('/api/v1/chats/{id}/end', { params: path.value, body })),
    onSettled: settle,
  })
  const read = (seq: number): void => void take(api.PUT('/api/v1/chats/{id}/read', { params: path.value, body: { seq } })).then(settle, () => undefined)
  const typing = (): void => void take(api.PUT('/api/v1/chats/{id}/typing', { params: path.value })).catch(() => undefined)
  return { card: card.data, problem: card.error, lines: computed(() => lines.data.value ?? []), accepting, declining, saying, transferring, ending, read, typing }
}
