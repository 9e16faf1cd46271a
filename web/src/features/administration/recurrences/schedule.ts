import type { components } from '@/api/schema'
import { blankContent } from '../templates/content'

export type Recurrence = components['schemas']['RecurrenceView']
export type RecurrenceDraft = components['schemas']['WriteRecurrence']
type Schedule = RecurrenceDraft['schedule']
/** How the day of a month is named. */
export type MonthForm = 'same' | 'day' | 'last' | 'nth'

export const UNITS = ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const
export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
export const DAYS_OFF = ['KEEP', 'NEXT', 'BEFORE', 'SKIP'] as const

export function blankRecurrence(today: string, zone: string): RecurrenceDraft {
  return {
    version: 0,
    name: { zh: '', en: '' },
    customer: '',
    content: blankContent(),
    zone,
    active: true,
    schedule: { unit: 'MONTH', every: 1, time: '09:00:00', dayOff: 'NEXT', firstDay: today, weekdays: [] },
  }
}

export function monthForm(schedule: Schedule): MonthForm {
  if (schedule.nth) return 'nth'
  if (!schedule.monthDay) return 'same'
  return schedule.monthDay === -1 ? 'last' : 'day'
}

export function setMonthForm(schedule: Schedule, form: MonthForm): void {
  delete schedule.nth
  delete schedule.monthDay
  if (form === 'day') schedule.monthDay = 1
  if (form === 'last') schedule.monthDay = -1
  if (form === 'nth') Object.assign(schedule, { nth: 1, weekdays: [schedule.weekdays?.[0] ?? 'MONDAY'] })
}
