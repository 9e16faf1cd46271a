import { describe, expect, it } from 'vitest'
import { percentText, verdict } from './figures'

describe('a figure against its target', () => {
  it.each([
    [95, 'met'],
    [94.9, 'near'],
    [90, 'near'],
    [89.9, 'missed'],
    [null, 'none'],
    [undefined, 'none'],
  ] as const)('%s of 95 is %s', (percent, expected) => expect(verdict(percent, 95)).toBe(expected))

  it('is a dash where nothing was measured', () => expect(percentText(null, 'en')).toBe('–'))
  it('is written in the reader’s way', () => expect(percentText(93.44, 'en')).toBe('93.4%'))
})
