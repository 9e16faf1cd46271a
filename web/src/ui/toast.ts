import { shallowReactive } from 'vue'

export interface Toast {
  id: number
  text: string
  tone: 'good' | 'danger' | 'quiet'
  action?: { label: string; run: () => void }
}

const SECONDS = 6
const SECONDS_WITH_ACTION = 10
let next = 1

export const toasts = shallowReactive<Toast[]>([])

export function dismiss(id: number): void {
  const index = toasts.findIndex((each) => each.id === id)
  if (index >= 0) toasts.splice(index, 1)
}

/** Tells in passing that something is done; with an action (undo) it stays longer. */
export function toast(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): void {
  const id = next++
  toasts.push({ id, text, tone: options.tone ?? 'good', ...(options.action ? { action: options.action } : {}) })
  if (toasts.length > 4) toasts.shift()
  setTimeout(() => dismiss(id), (options.action ? SECONDS_WITH_ACTION : SECONDS) * 1000)
}
