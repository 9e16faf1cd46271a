import { onBeforeUnmount, watch, type Ref } from 'vue'
import { api } from '@/api/client'
import { live } from '@/app/live'

/** Tells colleagues that this ticket is looked at, and when somebody begins to answer. It ends with the connection. */
export function useReplyingPresence(id: number, replying: Ref<boolean>): void {
  const ticket = { path: { id } }
  function tell(): void {
    const connection = live.connection.value
    if (!connection) return
    const mode = replying.value ? 'REPLYING' : 'VIEWING'
    void api.PUT('/api/v1/tickets/{id}/presence', { params: ticket, body: { connection, mode } }).catch(() => undefined)
  }
  function leave(): void {
    const connection = live.connection.value
    if (!connection) return
    void api.DELETE('/api/v1/tickets/{id}/presence', { params: { ...ticket, query: { connection } } }).catch(() => undefined)
  }
  watch([replying, live.connection], tell, { immediate: true })
  onBeforeUnmount(leave)
}
