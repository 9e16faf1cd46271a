import type { Tone } from '@/ui/tone'

export type Verdict = 'met' | 'near' | 'missed' | 'none'

/** Percentage points below the target that still count as near it. */
const NEAR_POINTS = 5
export const VERDICT_TONES: Record<Verdict, Tone> = { met: 'good', near: 'warn', missed: 'danger', none: 'quiet' }

export function verdict(percent: number | null | undefined, target: number): Verdict {
  if (percent === null || percent === undefined) return 'none'
  if (percent >= target) return 'met'
  return percent >= target - NEAR_POINTS ? 'near' : 'missed'
}

/** "93.4 %"; a dash where nothing could be measured. */
export function percentText(percent: number | null | undefined, locale: string): string {
  if (percent === null || percent === undefined) return '–'
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(percent / 100)
}

/** "21 Nov": the day of a calendar date, which has no zone. */
export function dayText(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}
