import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref, watch, type Ref } from 'vue'
import { api, take } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import type { Message, WriteReply } from '@/api/types'
import { usePeople } from '@/app/directory'
import { emptyWriting, useDraft, type Writing } from './useDraft'
import { useRequestId } from './requestId'
import { useUploads } from './useUploads'

/** What is to happen to the ticket once the answer is out. */
export type Afterwards = { resolve?: string; waiting?: boolean }

/** Says that the thread moved on while somebody wrote. */
export function movedOn(problem: Problem): boolean {
  return problem.status === 409 && /Moved|Newer|Unseen|Behind/.test(problem.kind)
}

/** Writing and sending on one ticket. The text stays until the server has taken it. */
export function useComposer(id: number, lastSeen: Ref<number>) {
  const queries = useQueryClient()
  const { people } = usePeople()
  const writing = ref<Writing>(emptyWriting())
  const uploads = useUploads()
  const draft = useDraft(id, writing, () => lastSeen.value)
  watch(draft.loaded, () => void uploads.recall(writing.value.attachments))
  const sending = ref(false)
  const problem = ref<unknown>()
  const stale = ref<Afterwards>()
  const requestId = useRequestId()

  const text = computed({
    get: () => writing.value.texts[writing.value.mode],
    set: (value) => (writing.value.texts[writing.value.mode] = value),
  })
  const ready = computed(() => text.value.trim() !== '' && !sending.value && !uploads.busy.value)

  function mentioned(): string[] {
    return people.value.filter((each) => text.value.includes(`@${each.name}`)).map((each) => each.id)
  }

  function reply(after: Afterwards, sendAnyway: boolean): Promise<Message> {
    const { to, cc } = writing.value
    const body: WriteReply = {
      text: text.value,
      format: 'TEXT',
      attachments: uploads.ids.value,
      lastSeenMessage: lastSeen.value,
      sendAnyway,
      ...(to.length ? { to } : {}),
      ...(cc.length ? { cc } : {}),
      id: requestId(JSON.stringify([id, writing.value, uploads.ids.value, after])),
      ...(after.waiting ? { waiting: true } : {}),
      ...(after.resolve ? { resolution: { code: after.resolve } } : {}),
    }
    return take(api.POST('/api/v1/tickets/{id}/replies', { params: { path: { id } }, body }))
  }

  function note(): Promise<Message> {
    const body = { text: text.value, format: 'TEXT' as const, mentions: mentioned(), attachments: uploads.ids.value }
    return take(api.POST('/api/v1/tickets/{id}/notes', { params: { path: { id } }, body }))
  }

  async function sent(): Promise<void> {
    writing.value = { ...emptyWriting(), mode: writing.value.mode }
    uploads.clear()
    await draft.forget()
    await queries.invalidateQueries({ queryKey: ['ticket', id] })
    void queries.invalidateQueries({ queryKey: ['queue'] })
    void queries.invalidateQueries({ queryKey: ['queue-counts'] })
  }

  async function send(after: Afterwards = {}, sendAnyway = false): Promise<boolean> {
    if (!ready.value) return false
    sending.value = true
    problem.value = undefined
    stale.value = undefined
    try {
      const isReply = writing.value.mode === 'REPLY'
      await (isReply ? reply(after, sendAnyway) : note())
      await sent()
      return true
    } catch (error) {
      if (movedOn(asProblem(error))) {
        stale.value = after
        void queries.invalidateQueries({ queryKey: ['ticket', id] })
      } else problem.value = error
      return false
    } finally {
      sending.value = false
    }
  }

  return { writing, text, uploads, draft, sending, problem, stale, ready, send }
}
