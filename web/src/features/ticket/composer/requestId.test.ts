import { expect, it } from 'vitest'
import { useRequestId } from './requestId'

it('keeps its id for the same content and changes it with the content', () => {
  const requestId = useRequestId()
  const first = requestId('a')
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(requestId('a')).toBe(first)
  expect(requestId('b')).not.toBe(first)
})
