import { ref } from 'vue'
import type { QueueRow } from '@/api/types'

const STORED = 'anxin.read'
const MOST = 600
const seen = ref(new Map<number, number>(JSON.parse(localStorage.getItem(STORED) ?? '[]') as [number, number][]))

/** How many messages of a ticket this reader has seen on this device; a ticket with more is unread. */
export function useRead(): { isUnread: (row: Pick<QueueRow, 'id' | 'messages' | 'state'>) => boolean; read: (id: number, messages: number) => void } {
  return {
    isUnread: (row) => row.state === 'NEW' || (seen.value.has(row.id) && (seen.value.get(row.id) ?? 0) < row.messages),
    read: (id, messages) => {
      if (seen.value.get(id) === messages) return
      const next = new Map(seen.value)
      next.delete(id)
      next.set(id, messages)
      seen.value = new Map([...next].slice(-MOST))
      localStorage.setItem(STORED, JSON.stringify([...seen.value]))
    },
  }
}
