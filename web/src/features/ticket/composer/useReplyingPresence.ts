import { onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import { api } from '@/api/client'

/** Tells colleagues that this ticket is looked at, and when somebody begins to answer. */
export function useReplyingPresence(id: number, replying: Ref<boolean>): void {
  const subject = `ticket/${id}`
  const tell = (mode: 'VIEWING' | 'REPLYING'): void => {
    void api.PUT('/api/v1/presence', { body: { subject, mode } }).catch(() => undefined)
  }
  onMounted(() => tell(replying.value ? 'REPLYING' : 'VIEWING'))
  watch(replying, (now) => tell(now ? 'REPLYING' : 'VIEWING'))
  onBeforeUnmount(() => void api.DELETE('/api/v1/presence', { params: { query: { subject } } }).catch(() => undefined))
}
