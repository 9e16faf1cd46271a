import type { components } from '@/api/schema'

export type TicketCondition = components['schemas']['TicketCondition']
export type ConditionField = components['schemas']['ConditionField']
export type ConditionOperator = ConditionField['operators'][number]
export type ConditionScope = 'READER' | 'RULE' | 'EVENT'

/** One test as it is written in a row. */
export interface Test {
  field: string
  operator: ConditionOperator
  values: string[]
}

/** Tests and groups of which all, some or none must hold. */
export interface Group {
  mode: 'all' | 'any' | 'none'
  parts: Part[]
}

export type Part = Test | Group

export const DEEPEST = 3
export const DURATION_OPERATORS = ['LONGER_THAN', 'WITHIN', 'LONGER_THAN_WORKING', 'WITHIN_WORKING', 'DUE_WITHIN']
export const DAY_OPERATORS = ['SINCE', 'UNTIL']

export function isGroup(part: Part): part is Group {
  return 'mode' in part
}

export function takesNothing(operator: string): boolean {
  return operator === 'EMPTY' || operator === 'PRESENT'
}

export function takesOne(operator: string): boolean {
  return DURATION_OPERATORS.includes(operator) || DAY_OPERATORS.includes(operator) || operator === 'AT_LEAST' || operator === 'AT_MOST'
}

function partOf(condition: TicketCondition): Part {
  if (condition.all) return { mode: 'all', parts: condition.all.map(partOf) }
  if (condition.any) return { mode: 'any', parts: condition.any.map(partOf) }
  if (condition.not) {
    const inner = condition.not
    return { mode: 'none', parts: inner.any ? inner.any.map(partOf) : [partOf(inner)] }
  }
  return { field: condition.field ?? '', operator: condition.operator ?? 'IS', values: [...(condition.values ?? [])] }
}

/** A condition as rows and groups; a single test becomes a group of one. */
export function groupOf(condition: TicketCondition): Group {
  const part = partOf(condition)
  return isGroup(part) ? part : { mode: 'all', parts: [part] }
}

/** What the rows and groups say, as the server takes it. Empty groups say nothing and are left out. */
export function conditionOf(group: Group): TicketCondition {
  const parts = group.parts.filter((part) => !isGroup(part) || part.parts.length > 0).map((part) => (isGroup(part) ? conditionOf(part) : testOf(part)))
  if (group.mode === 'all' || parts.length === 0) return { all: parts }
  return group.mode === 'any' ? { any: parts } : { not: { any: parts } }
}

function testOf(test: Test): TicketCondition {
  const values = [...new Set(test.values.map((each) => each.trim()).filter(Boolean))]
  return { field: test.field, operator: test.operator, values: takesNothing(test.operator) ? [] : values }
}

export type DurationUnit = 'minute' | 'hour' | 'day'

/** `PT8H` as a number and its unit. */
export function durationOf(text: string | undefined): { amount: number; unit: DurationUnit } {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text ?? '')
  const [days, hours, minutes] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0), Number(found?.[3] ?? 0)]
  if (minutes) return { amount: (days * 24 + hours) * 60 + minutes, unit: 'minute' }
  if (hours || !days) return { amount: days * 24 + hours || 8, unit: 'hour' }
  return { amount: days, unit: 'day' }
}

export function durationText(amount: number, unit: DurationUnit): string {
  const whole = Math.max(1, Math.round(amount))
  return unit === 'day' ? `P${whole}D` : unit === 'hour' ? `PT${whole}H` : `PT${whole}M`
}
