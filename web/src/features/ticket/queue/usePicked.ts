import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { QueueRow } from '@/api/types'

interface Picked {
  ids: Ref<Set<number>>
  picking: ComputedRef<boolean>
  toggle: (id: number, range: boolean) => void
  all: () => void
  none: () => void
}

/** Tickets ticked in the list; with Shift everything since the last tick. */
export function usePicked(rows: ComputedRef<Pick<QueueRow, 'id'>[]>): Picked {
  const ids = ref(new Set<number>())
  let last: number | undefined

  function toggle(id: number, range: boolean): void {
    const next = new Set(ids.value)
    const order = rows.value.map((row) => row.id)
    const from = last === undefined ? -1 : order.indexOf(last)
    if (range && from >= 0) {
      const to = order.indexOf(id)
      order.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((each) => next.add(each))
    } else if (!next.delete(id)) next.add(id)
    last = id
    ids.value = next
  }

  return {
    ids,
    picking: computed(() => ids.value.size > 0),
    toggle,
    all: () => (ids.value = new Set(rows.value.map((row) => row.id))),
    none: () => {
      ids.value = new Set()
      last = undefined
    },
  }
}
