import { expect, test } from 'vitest'
import { arrived, due, overdue, total, type PurchaseOrder } from './usePurchasing'

const line = (quantity: number, received: number, price: number) => ({ quantity, received, price }) as PurchaseOrder['lines'][number]
const order = (lines: PurchaseOrder['lines'], more: Partial<PurchaseOrder> = {}) => ({ lines, state: 'ORDERED', expectedOn: '2026-03-10', ...more }) as PurchaseOrder

test('an order tells how much of it is there and what it costs', () => {
  const some = order([line(10, 4, 2), line(10, 0, 1.5)])
  expect(arrived(some)).toBe(20)
  expect(total(some)).toBe(35)
  expect(some.lines.map(due)).toEqual([6, 10])
  expect(arrived(order([]))).toBe(0)
})

test('it is overdue from the day after it was expected, until it has ended', () => {
  expect(overdue(order([]), '2026-03-10')).toBe(false)
  expect(overdue(order([]), '2026-03-11')).toBe(true)
  expect(overdue(order([], { state: 'RECEIVED' }), '2026-03-11')).toBe(false)
  expect(overdue(order([], { expectedOn: undefined as unknown as string }), '2026-03-11')).toBe(false)
})
