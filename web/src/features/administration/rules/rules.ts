import type { components } from '@/api/schema'
import { copyOf } from '../useKept'

export type Rule = components['schemas']['RuleView']
export type RuleDraft = components['schemas']['DefineRule']
export type Condition = components['schemas']['Condition']
export type Actions = components['schemas']['Actions']

export const FIELDS = ['SUBJECT_OR_TEXT', 'SUBJECT', 'TEXT', 'MAILBOX', 'SENDER_ADDRESS', 'SENDER_DOMAIN', 'CHANNEL', 'LANGUAGE'] as const
export const QUANTIFIERS = ['ANY', 'ALL', 'NONE'] as const

export function blankRule(): RuleDraft {
  return { version: 0, name: { zh: '', en: '' }, match: 'ALL', active: true, conditions: [{ field: 'SUBJECT_OR_TEXT', quantifier: 'ANY', values: [] }], actions: { tags: [], stop: false } }
}

export function ruleOf(row: Rule): RuleDraft {
  const { version, name, match, active, conditions, actions } = copyOf(row)
  return { version, name, match, active, conditions, actions }
}

/** The rule as the server takes it: no empty values, no fields without a choice. */
export function tidy(draft: RuleDraft): RuleDraft {
  const trimmed = (values: string[]): string[] => [...new Set(values.map((each) => each.trim()).filter(Boolean))]
  const conditions = draft.conditions.map((each) => ({ ...each, values: trimmed(each.values) }))
  const actions = Object.fromEntries(Object.entries(draft.actions).filter(([, value]) => value !== '' && value !== null && value !== undefined)) as Actions
  return { ...draft, conditions, actions: { ...actions, tags: trimmed(actions.tags) } }
}
