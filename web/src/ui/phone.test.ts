import { expect, it } from 'vitest'
import { phoneWords } from './phone'

it.each([
  ['+8613812345678', '+86 138 1234 5678'],
  ['8613812345678', '+86 138 1234 5678'],
  ['+493023125399', '+493023125399'],
  ['4008001234', '4008001234'],
])('shows %s as %s', (phone, words) => {
  expect(phoneWords(phone)).toBe(words)
})
