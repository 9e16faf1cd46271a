import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import { useBilingual, usePeople, useTeams } from '../directory'
import { DURATION_OPERATORS, durationOf, type ConditionField, type ConditionScope, type Group, groupOf, isGroup, type Part, takesNothing, type Test, type TicketCondition } from './model'

export interface Choice {
  value: string
  label: string
}

/** Where the words of a field's values stand. */
const VOCABULARIES: Record<string, string> = {
  kind: 'ticket.kind.',
  state: 'ticket.state.',
  priority: 'ui.priority.',
  severity: 'ticket.severity.',
  impact: 'ticket.impact.',
  channel: 'ticket.channel.',
  tier: 'ui.tier.',
}
const PEOPLE = ['assignee', 'openedBy', 'watchers']
const CUSTOM = 'fields.'
const WAS = 'was.'

/** The fields that can be asked, and everything about conditions in the reader's words. */
export function useConditionWords(scope: MaybeRefOrGetter<ConditionScope> = 'RULE') {
  const { t, locale } = useI18n()
  const { people } = usePeople()
  const { teams } = useTeams()
  const { say } = useBilingual()
  const { data: fieldData } = useQuery({
    queryKey: computed(() => ['condition-fields', toValue(scope)]),
    queryFn: () => take(api.GET('/api/v1/condition-fields', { params: { query: { scope: toValue(scope) } } })),
    staleTime: 60_000,
  })
  const { data: categories } = useQuery({ queryKey: ['categories'], queryFn: () => take(api.GET('/api/v1/categories')), staleTime: 300_000 })
  const { data: customFields } = useQuery({ queryKey: ['custom-fields'], queryFn: () => take(api.GET('/api/v1/custom-fields')), staleTime: 300_000 })
  const fields = computed<ConditionField[]>(() => fieldData.value ?? [])
  const comma = computed(() => (locale.value === 'en' ? ', ' : '、'))

  const field = (name: string): ConditionField | undefined => fields.value.find((each) => each.name === name)
  const custom = (name: string) => (customFields.value ?? []).find((each) => CUSTOM + each.key === name)

  function fieldLabel(name: string): string {
    if (name.startsWith(WAS)) return t('automation.was', { field: fieldLabel(name.slice(WAS.length)) })
    if (name.startsWith(CUSTOM)) {
      const known = custom(name)
      return known ? say(known.name) : name.slice(CUSTOM.length)
    }
    return t(`automation.field.${name}`)
  }

  /** What can be chosen for a field; nothing when the value is written freely. */
  function choices(name: string): Choice[] {
    const plain = name.startsWith(WAS) ? name.slice(WAS.length) : name
    if (plain === 'team') return teams.value.map((each) => ({ value: each.id, label: say(each.name) }))
    if (PEOPLE.includes(plain)) return people.value.map((each) => ({ value: each.id, label: each.name }))
    if (plain === 'category') return (categories.value ?? []).map((each) => ({ value: each.id, label: say(each.name) }))
    const known = field(name)
    if (known?.kind === 'TRUTH') return ['true', 'false'].map((value) => ({ value, label: t(`automation.truth.${value}`) }))
    return (known?.choices ?? []).map((value) => ({ value, label: choiceLabel(plain, value) }))
  }

  function choiceLabel(name: string, value: string): string {
    if (name === 'changed') return value === 'fields' ? t('automation.field.fields') : fieldLabel(value)
    if (name === 'language') return t(value === 'en' ? 'ui.language.en' : 'ui.language.zh')
    if (name === 'priority') return `${value} ${t(`ui.priority.${value}`)}`
    if (name.startsWith(CUSTOM)) {
      const known = custom(name)?.rules.choices.find((each) => each.key === value)
      return known ? say(known.name) : value
    }
    if (name === 'waitingFor') return t(`automation.waitingFor.${value}`)
    if (name === 'by') return t(`automation.by.${value}`)
    const vocabulary = VOCABULARIES[name]
    return vocabulary ? t(`${vocabulary}${value}`) : value
  }

  function valueLabel(test: Test, value: string): string {
    if (value === '@me') return t('automation.me')
    if (value === '@mine') return t('automation.mine')
    if (DURATION_OPERATORS.includes(test.operator)) {
      const { amount, unit } = durationOf(value)
      return new Intl.NumberFormat(locale.value, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
    }
    return choices(test.field).find((each) => each.value === value)?.label ?? value
  }

  function testWords(test: Test): string {
    const values = takesNothing(test.operator) ? '' : test.values.map((each) => valueLabel(test, each)).join(t(test.operator === 'ALL_OF' ? 'automation.and' : 'automation.or'))
    return [fieldLabel(test.field), t(`automation.operator.${test.operator}`), values].filter(Boolean).join(' ')
  }

  function partWords(part: Part): string {
    return isGroup(part) ? `(${groupWords(part)})` : testWords(part)
  }

  function groupWords(group: Group): string {
    const words = group.parts.map(partWords).join(t(group.mode === 'all' ? 'automation.and' : 'automation.or'))
    return group.mode === 'none' ? t('automation.noneOf', { words }) : words
  }

  /** The whole condition as one phrase; nothing when it always holds. */
  function conditionWords(condition: TicketCondition): string {
    const group = groupOf(condition)
    return group.parts.length ? groupWords(group) : ''
  }
  return { fields, field, fieldLabel, choices, valueLabel, testWords, conditionWords, comma }
}
