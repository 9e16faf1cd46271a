export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const

/** Some Monday, to name the days of the week in the reader's language. */
const A_MONDAY = Date.UTC(2024, 0, 1)
const DAY = 86_400_000

export function weekdayName(index: number, locale: string, style: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(new Date(A_MONDAY + index * DAY))
}

/** "08:30-12:00, 13:00-17:30" as a list of shifts. */
export function shiftsOf(text: string): string[] {
  return text.split(/[,;，；\s]+/).filter(Boolean)
}

const isoDate = (date: Date): string => date.toISOString().slice(0, 10)

/** First and last day of a month, and how many cells of a week that begins on Monday stand before it. */
export function monthFrame(year: number, month: number): { from: string; to: string; before: number } {
  const first = new Date(Date.UTC(year, month, 1))
  return { from: isoDate(first), to: isoDate(new Date(Date.UTC(year, month + 1, 0))), before: (first.getUTCDay() + 6) % 7 }
}
