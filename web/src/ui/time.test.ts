import { describe, expect, it } from 'vitest'
import { duration, listTime, relativeTime } from './time'

const NOW = new Date(2026, 5, 10, 15, 0).getTime()
const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString()

describe('times', () => {
  it('are told relative to now in both languages', () => {
    expect(relativeTime(at(-5), NOW, 'en')).toBe('5 min. ago')
    expect(relativeTime(at(-120), NOW, 'zh-CN')).toBe('2小时前')
    expect(relativeTime(at(0), NOW, 'en')).toBe('now')
  })

  it('are as short in a list as they can be without doubt', () => {
    expect(listTime(at(-60), NOW, 'en')).toBe('14:00')
    expect(listTime(at(-3 * 24 * 60), NOW, 'en')).toBe('Jun 7')
    expect(listTime(at(-400 * 24 * 60), NOW, 'en')).toContain('2025')
  })

  it('show lengths in their two largest units', () => {
    expect(duration(125 * 60_000, 'en')).toBe('2h 5m')
    expect(duration(-26 * 60 * 60_000, 'en')).toBe('1d 2h')
    expect(duration(30_000, 'en')).toBe('0m')
  })
})
