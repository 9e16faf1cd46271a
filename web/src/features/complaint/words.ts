import type { Tone } from '@/ui/tone'
import type { CompensationView, ComplaintRow, PromiseView } from './useComplaints'

export const STAGES = ['RECEIPT', 'FIRST_HANDLING', 'INVESTIGATION', 'SOLUTION', 'EXECUTION', 'FEEDBACK'] as const
export type Stage = (typeof STAGES)[number]
export const SEVERITIES = ['CRITICAL', 'HIGH', 'NORMAL', 'LOW'] as const
export const SEVERITY_TONES: Record<ComplaintRow['severity'], Tone> = { CRITICAL: 'danger', HIGH: 'warn', NORMAL: 'accent', LOW: 'quiet' }
export const EVIDENCE = ['NOTE', 'MESSAGE', 'FILE'] as const
export const COMPENSATIONS = ['REFUND', 'DISCOUNT', 'VOUCHER', 'REPLACEMENT', 'REPAIR', 'GIFT', 'OTHER'] as const
export const COMPENSATION_TONES: Record<CompensationView['state'], Tone> = { PROPOSED: 'warn', APPROVED: 'accent', REJECTED: 'danger', WITHDRAWN: 'quiet', GRANTED: 'good' }
export const PROMISE_TONES: Record<PromiseView['state'], Tone> = { OPEN: 'accent', KEPT: 'good', BROKEN: 'danger', WITHDRAWN: 'quiet' }
export const CURRENCIES = ['CNY', 'EUR', 'USD', 'GBP', 'JPY', 'HKD'] as const
export const POSTS = ['AGENT', 'ENGINEER', 'AFTER_SALES_SUPERVISOR', 'CUSTOMER_RELATIONS_SUPERVISOR', 'TRAINING_SUPERVISOR', 'DIRECTOR', 'ADMINISTRATOR'] as const

/** An amount of money as it is read. */
export function moneyWords(money: { amount: string; currency: unknown }, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: String(money.currency) }).format(Number(money.amount))
}

/** What an empty field leaves out of a request. */
export function filled<T extends Record<string, unknown>>(draft: T): T {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== '' && value !== null && value !== undefined)) as T
}
