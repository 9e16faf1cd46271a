import { onBeforeUnmount, watch, type Ref } from 'vue'
import { api } from '@/api/client'
import { live } from '@/app/live'

/** Tells colleagues that this ticket is looked at, and when somebody begins to answer. It ends with the connection. */
export function useReplyingPresence(id: number, replying: Ref<boolean>): void {
  function tell(subject: string): void {
    const connection = live.connection.value
    if (!connection) return
    const mode = replying.value ? 'REPLYING' : 'VIEWING'
    void api.PUT('/api/v1/presence', { body: { connection, subject, mode } }).catch(() => undefined)
  }
  watch([replying, live.connection], () => tell(`ticket/${id}`), { immediate: true })
  onBeforeUnmount(() => tell(''))
}
