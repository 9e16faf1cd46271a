import { describe, expect, it } from 'vitest'
import { monthFrame, shiftsOf, weekdayName } from './week'

describe('a working week', () => {
  it('begins on Monday', () => expect(weekdayName(0, 'en')).toBe('Monday'))
  it('reads shifts with any comma', () => expect(shiftsOf('08:30-12:00， 13:00-17:30')).toEqual(['08:30-12:00', '13:00-17:30']))
  it('puts a month that begins on Sunday at the end of the first row', () => expect(monthFrame(2026, 1)).toEqual({ from: '2026-02-01', to: '2026-02-28', before: 6 }))
})
