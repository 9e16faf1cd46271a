import type { components } from '@/api/schema'
import { tidyActions } from '@/app/automation/actions'
import { copyOf } from '../useKept'

export type AutomationRule = components['schemas']['AutomationRuleView']
export type RuleDraft = components['schemas']['DefineAutomationRule']
export type Occasion = RuleDraft['definition']['occasions'][number]
export type LogEntry = components['schemas']['AutomationLogEntry']

export const WAITING: Occasion[] = ['OPENED', 'CUSTOMER_REPLIED', 'STAFF_REPLIED', 'NOTE_ADDED', 'CHANGED', 'ASSIGNED', 'RESOLVED', 'REOPENED', 'CLOSED', 'PROMISE_MISSED', 'EMERGENCY_DECLARED']

/** A new rule is not let loose before it was looked at. */
export function blankRule(team?: string): RuleDraft {
  return {
    version: 0,
    name: { zh: '', en: '' },
    active: false,
    ...(team ? { team } : {}),
    definition: { occasions: ['OPENED'], condition: { all: [{ field: 'kind', operator: 'IS', values: [] }] }, actions: [{ kind: 'ADD_TAGS', values: [] }], stop: false },
  }
}

export function draftOf(row: AutomationRule): RuleDraft {
  const { version, name, team, definition, active } = copyOf(row)
  return { version, name, active, definition, ...(team ? { team } : {}) }
}

export function tidy(draft: RuleDraft): RuleDraft {
  const { team, ...rest } = draft
  return { ...rest, ...(team ? { team } : {}), definition: { ...draft.definition, actions: tidyActions(draft.definition.actions) } }
}

/** The ids with one of them moved to another place. */
export function moved(ids: string[], id: string, to: number): string[] {
  const rest = ids.filter((each) => each !== id)
  const place = Math.max(0, Math.min(to, rest.length))
  return [...rest.slice(0, place), id, ...rest.slice(place)]
}
