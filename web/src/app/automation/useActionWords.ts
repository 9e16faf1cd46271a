import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import type { Choice } from '../conditions/useConditionWords'
import { useBilingual, usePeople, useTeams } from '../directory'
import type { ActionEffect, ActionKind, TicketAction } from './actions'

const KINDS = ['CONSULTATION', 'AFTER_SALES', 'COMPLAINT', 'ORDER', 'RETURN', 'SUGGESTION', 'OTHER']
const SEVERITIES = ['CRITICAL', 'HIGH', 'NORMAL', 'LOW']
const IMPACTS = ['SITE', 'TEAM', 'PERSON']
const PRIORITIES = ['P1', 'P2', 'P3', 'P4']
const ADDRESSEES = ['@assignee', '@leads', '@team', '@watchers']
const CLOSURES = ['CONFIRMED', 'NO_ANSWER', 'DUPLICATE', 'SPAM', 'WITHDRAWN']
const LONGEST = 40

/** Actions and what became of them in the reader's words, and what each kind offers. */
export function useActionWords() {
  const { t, te, locale } = useI18n()
  const { people } = usePeople()
  const { teams } = useTeams()
  const { say } = useBilingual()
  const rarely = { staleTime: 300_000 }
  const { data: categories } = useQuery({ queryKey: ['categories'], queryFn: () => take(api.GET('/api/v1/categories')), ...rarely })
  const { data: codes } = useQuery({ queryKey: ['resolution-codes'], queryFn: () => take(api.GET('/api/v1/resolution-codes')), ...rarely })
  const { data: replies } = useQuery({ queryKey: ['canned-replies'], queryFn: () => take(api.GET('/api/v1/canned-replies')), ...rarely })
  const { data: webhooks } = useQuery({ queryKey: ['webhooks', 'names'], queryFn: () => take(api.GET('/api/v1/webhooks/names')), ...rarely })
  const { data: checklists } = useQuery({ queryKey: ['checklist-templates'], queryFn: () => take(api.GET('/api/v1/checklist-templates')), ...rarely })
  const { data: fields } = useQuery({ queryKey: ['custom-fields'], queryFn: () => take(api.GET('/api/v1/custom-fields')), ...rarely })
  const comma = computed(() => (locale.value === 'en' ? ', ' : '、'))
  const named = (prefix: string, values: string[]): Choice[] => values.map((value) => ({ value, label: t(`${prefix}${value}`) }))
  const persons = computed(() => people.value.map((each) => ({ value: each.id, label: each.name })))

  function choices(kind: ActionKind, byPerson = false): Choice[] {
    const me = byPerson ? [{ value: '@me', label: t('automation.whoeverApplies') }] : []
    switch (kind) {
      case 'SET_KIND': return named('ticket.kind.', KINDS)
      case 'SET_CATEGORY': return (categories.value ?? []).filter((each) => each.active).map((each) => ({ value: each.id, label: say(each.name) }))
      case 'SET_SEVERITY': return named('ticket.severity.', SEVERITIES)
      case 'SET_IMPACT': return named('ticket.impact.', IMPACTS)
      case 'SET_PRIORITY': return PRIORITIES.map((value) => ({ value, label: `${value} ${t(`ui.priority.${value}`)}` }))
      case 'MOVE': return teams.value.map((each) => ({ value: each.id, label: say(each.name) }))
      case 'ASSIGN': case 'ADD_WATCHERS': return [...me, ...persons.value]
      case 'AWAIT': return ['CUSTOMER', 'PARTS'].map((value) => ({ value, label: t(`automation.waitingFor.${value}`) }))
      case 'RESOLVE': return (codes.value ?? []).filter((each) => each.active).map((each) => ({ value: each.code, label: say(each.name) }))
      case 'CLOSE': return CLOSURES.map((value) => ({ value, label: t(`automation.closure.${value}`) }))
      case 'REPLY': return (replies.value ?? []).map((each) => ({ value: each.id, label: say(each.title) }))
      case 'NOTIFY': return [...ADDRESSEES.map((value) => ({ value, label: t(`automation.addressee.${value.slice(1)}`) })), ...persons.value]
      case 'CALL_WEBHOOK': return (webhooks.value ?? []).map((each) => ({ value: each.id, label: each.name }))
      case 'START_CHECKLIST': return (checklists.value ?? []).filter((each) => each.active).map((each) => ({ value: each.id, label: say(each.name) }))
      case 'ESCALATE': return ['SUPERVISOR', 'DIRECTOR'].map((value) => ({ value, label: t(`automation.level.${value}`) }))
      default: return []
    }
  }

  const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
  const person = (id: string): string => persons.value.find((each) => each.value === id)?.label ?? '…'

  function values(kind: ActionKind, wanted: string[]): string {
    if (kind === 'SET_FIELD') {
      const field = fields.value?.find((each) => each.key === wanted[0])
      const shown = wanted.slice(1).map((each) => { const choice = field?.rules.choices.find((one) => one.key === each); return choice ? say(choice.name) : each })
      return `${field ? say(field.name) : (wanted[0] ?? '')} = ${shown.join(comma.value)}`
    }
    const offered = choices(kind, true)
    return wanted.map((each) => offered.find((one) => one.value === each)?.label ?? (each.includes('-') && each.length === 36 ? person(each) : each)).join(comma.value)
  }

  /** One action as a phrase, such as "set the priority to P1 Urgent". */
  function actionWords(action: Pick<TicketAction, 'kind' | 'values' | 'text'>): string {
    const text = action.text ? short(say(action.text)) : ''
    return t(`automation.action.${action.kind}`, { values: values(action.kind, action.values ?? []) || text, text })
  }

  /** What became of an action, such as "skipped: a person has changed it since". */
  function effectWords(effect: ActionEffect): string {
    const done = t(`automation.action.${effect.kind}`, { values: values(effect.kind, effect.values), text: '' })
    if (!effect.reason) return done
    const key = `automation.reason.${effect.reason}`
    return `${done} — ${te(key) ? t(key) : t('automation.reason.forbidden', { problem: effect.reason })}`
  }
  return { choices, actionWords, effectWords, fields }
}
