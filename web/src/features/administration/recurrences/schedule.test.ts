import { describe, expect, it } from 'vitest'
import { blankRecurrence, monthForm, setMonthForm } from './schedule'

describe('the day of a month', () => {
  it('is named in one of four forms', () => {
    const { schedule } = blankRecurrence('2026-01-31', 'Asia/Shanghai')
    expect(monthForm(schedule)).toBe('same')
    for (const form of ['day', 'last', 'nth', 'same'] as const) {
      setMonthForm(schedule, form)
      expect(monthForm(schedule)).toBe(form)
    }
    expect(schedule).not.toHaveProperty('nth')
  })
  it('keeps one weekday where it is named by weekday', () => {
    const { schedule } = blankRecurrence('2026-01-31', 'Asia/Shanghai')
    schedule.weekdays = ['FRIDAY', 'MONDAY']
    setMonthForm(schedule, 'nth')
    expect(schedule.weekdays).toEqual(['FRIDAY'])
  })
})
