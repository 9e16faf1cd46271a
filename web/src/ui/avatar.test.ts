import { describe, expect, it } from 'vitest'
import { initials } from './avatar'

describe('initials', () => {
  it.each([
    ['周建国', '建国'],
    ['李伟', '李伟'],
    ['Sofia Rossi', 'SR'],
    ['plato', 'P'],
  ])('of %s are %s', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
})
