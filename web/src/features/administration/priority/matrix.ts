import type { PriorityMatrix } from '@/api/types'

type Weighted = Exclude<keyof PriorityMatrix, 'age' | 'thresholds'>

/** A factor of the score and its values, the worst first. */
export interface MatrixFactor {
  name: Weighted
  values: readonly string[]
  words: string
}

export const FACTORS: MatrixFactor[] = [
  { name: 'severity', values: ['CRITICAL', 'HIGH', 'NORMAL', 'LOW'], words: 'ticket.severity.' },
  { name: 'impact', values: ['SITE', 'TEAM', 'PERSON'], words: 'ticket.impact.' },
  { name: 'tier', values: ['VIP', 'VALUE_ADDED', 'BASIC'], words: 'ui.tier.' },
  { name: 'contract', values: ['PREMIUM', 'STANDARD', 'NONE'], words: 'ticket.contract.' },
  { name: 'sentiment', values: ['ANGRY', 'IRRITATED', 'CALM'], words: 'ticket.sentiment.' },
]

const MOST_STEPS = 10
const FURTHER_PERCENT = 50

/** One more step of the age after the last one, weighing as much; undefined when there are enough. */
export function nextStep(steps: PriorityMatrix['age']): PriorityMatrix['age'][number] | undefined {
  const last = steps.at(-1)
  if (!last || steps.length >= MOST_STEPS) return undefined
  return { fromPercent: last.fromPercent + FURTHER_PERCENT, weight: last.weight }
}
