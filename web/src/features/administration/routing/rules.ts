import type { RoutingPolicy } from '@/api/types'

export type RuleUse = RoutingPolicy['rules'][number]

/** Rules that may leave a ticket waiting; the others only choose. */
const CAN_BE_REQUIRED = new Set<RuleUse['rule']>(['ON_DUTY', 'SKILL', 'LANGUAGE', 'CAPACITY'])

export function usesOf(rule: RuleUse['rule']): RuleUse['use'][] {
  return CAN_BE_REQUIRED.has(rule) ? ['REQUIRED', 'PREFERRED', 'OFF'] : ['PREFERRED', 'OFF']
}

/** The same rules with one of them moved by a step; as they were at the ends. */
export function moved(rules: RuleUse[], index: number, step: -1 | 1): RuleUse[] {
  const to = index + step
  const [rule, other] = [rules[index], rules[to]]
  if (!rule || !other) return rules
  return rules.map((each, at) => (at === index ? other : at === to ? rule : each))
}
