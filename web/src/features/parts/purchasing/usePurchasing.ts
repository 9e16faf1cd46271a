import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'
import type { Tone } from '@/ui/tone'

type Schemas = components['schemas']
export type PurchaseOrder = Schemas['PurchaseOrder']
export type OrderState = PurchaseOrder['state']
export type PurchaseLine = PurchaseOrder['lines'][number]
export type Supplier = Schemas['Supplier']

export const STATES: OrderState[] = ['DRAFT', 'ORDERED', 'RECEIVED', 'CANCELLED']
export const TONES: Record<OrderState, Tone> = { DRAFT: 'quiet', ORDERED: 'info', RECEIVED: 'good', CANCELLED: 'quiet' }

const PAGE = 50

export function useOrders(state: Ref<OrderState | ''>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['purchase-orders', state.value]),
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/v1/purchase-orders', { params: { query: { ...(state.value ? { state: state.value } : {}), ...(pageParam ? { after: pageParam } : {}), size: PAGE } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return { rows: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []), query }
}

export const useOrder = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => ['purchase-order', id.value]),
    queryFn: () => take(api.GET('/api/v1/purchase-orders/{id}', { params: { path: { id: id.value } } })),
  })

export const useSuppliers = () => useQuery({ queryKey: ['suppliers'], queryFn: () => take(api.GET('/api/v1/suppliers')) })

/** What changes with an order: its page, the lists, stock and plans. */
export function useOrderChanged(): (order: PurchaseOrder) => void {
  const queries = useQueryClient()
  return (order) => {
    queries.setQueryData(['purchase-order', order.id], order)
    for (const key of ['purchase-orders', 'part', 'parts']) void queries.invalidateQueries({ queryKey: [key] })
  }
}

export const due = (line: PurchaseLine): number => line.quantity - line.received
/** Of what was ordered so many percent, by pieces, have arrived. */
export function arrived(order: PurchaseOrder): number {
  const sum = (of: (line: PurchaseLine) => number): number => order.lines.reduce((total, line) => total + of(line), 0)
  return order.lines.length ? Math.round((100 * sum((line) => line.received)) / sum((line) => line.quantity)) : 0
}
export const total = (order: Pick<PurchaseOrder, 'lines'>): number => order.lines.reduce((sum, line) => sum + line.quantity * line.price, 0)

/** Ordered, not all there, and its day is over. */
export const overdue = (order: PurchaseOrder, today: string): boolean => order.state === 'ORDERED' && !!order.expectedOn && order.expectedOn < today
