import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { api, take } from '@/api/client'
import { asProblem } from '@/api/problem'
import { live } from '@/app/live'

export type Mode = 'REPLY' | 'NOTE'

/** What a person is writing on a ticket. */
export interface Writing {
  mode: Mode
  texts: Record<Mode, string>
  to: string[]
  cc: string[]
  attachments: string[]
  mentions: string[]
}

export type DraftState = 'idle' | 'saving' | 'saved' | 'failed'

const REST_MILLISECONDS = 900

export function emptyWriting(): Writing {
  return { mode: 'REPLY', texts: { REPLY: '', NOTE: '' }, to: [], cc: [], attachments: [], mentions: [] }
}

/** Keeps the draft on the server while it is written; it comes back on any device until it is sent. */
export function useDraft(id: number, writing: Ref<Writing>, lastSeen: () => number): { state: Ref<DraftState>; forget: () => Promise<void>; loaded: Ref<boolean> } {
  const state = ref<DraftState>('idle')
  const loaded = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let stored = false
  const path = { id }

  async function load(): Promise<void> {
    try {
      const draft = await take(api.GET('/api/v1/tickets/{id}/draft', { params: { path } }))
      if (draft?.html && !writing.value.texts[draft.kind]) {
        stored = true
        const texts = { ...writing.value.texts, [draft.kind]: draft.html }
        writing.value = { ...writing.value, mode: draft.kind, texts, to: draft.to, cc: draft.cc, mentions: draft.mentions, attachments: draft.attachments }
        state.value = 'saved'
      }
    } catch (error) {
      if (asProblem(error).status !== 404) state.value = 'failed'
    } finally {
      loaded.value = true
    }
  }

  async function save(): Promise<void> {
    const { mode, texts, to, cc, attachments, mentions } = writing.value
    if (!texts[mode].trim()) return stored ? forget() : undefined
    state.value = 'saving'
    try {
      const body = { kind: mode, html: texts[mode], to, cc, attachments, mentions, lastSeenMessage: lastSeen() }
      await take(api.PUT('/api/v1/tickets/{id}/draft', { params: { path }, body }))
      stored = true
      state.value = 'saved'
    } catch {
      state.value = 'failed'
    }
  }

  async function forget(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    state.value = 'idle'
    if (!stored) return
    stored = false
    await api.DELETE('/api/v1/tickets/{id}/draft', { params: { path } }).catch(() => undefined)
  }

  watch(
    writing,
    () => {
      if (!loaded.value) return
      clearTimeout(timer)
      timer = setTimeout(() => ((timer = undefined), void save()), REST_MILLISECONDS)
    },
    { deep: true },
  )
  // What was written while the server could not be reached is kept as soon as it can be.
  watch(live.state, (connection) => connection === 'live' && state.value === 'failed' && void save())
  onScopeDispose(() => {
    if (!timer) return
    clearTimeout(timer)
    void save()
  })
  void load()

  return { state, forget, loaded }
}
