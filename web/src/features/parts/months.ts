import type { PartPlan } from './useParts'

export interface Month {
  label: string
  quantity: number
}

const label = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`

/** The month a number of months after another, counted from January of year 0. */
const index = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1
const shown = (at: number): string => label(Math.floor(at / 12), (at % 12) + 1)

/** The month in which the plan was made is not over; what is ahead begins with it. */
const current = (plan: PartPlan): number => index(plan.madeAt)

/** The last three years up to the plan, every month, those without demand too. */
export function monthsOf(plan: PartPlan): Month[] {
  const known = new Map(plan.history.map((each) => [index(each.month), each.quantity]))
  const first = Math.max(current(plan) - 36, Math.min(...known.keys(), current(plan)))
  return Array.from({ length: current(plan) - first }, (_, n) => ({ label: shown(first + n), quantity: known.get(first + n) ?? 0 }))
}

export const monthsAhead = (plan: PartPlan): string[] => plan.path.map((_, n) => shown(current(plan) + n))
