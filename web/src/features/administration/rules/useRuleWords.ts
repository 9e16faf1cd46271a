import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import { useBilingual, usePeople, useTeams } from '@/app/directory'
import type { Actions, Condition } from './rules'

const MOST_VALUES = 4

/** Rules in the words of the reader. */
export function useRuleWords() {
  const { t } = useI18n()
  const { teams } = useTeams()
  const { say } = useBilingual()
  const { people } = usePeople()
  const { data: categories } = useQuery({ queryKey: ['categories'], queryFn: () => take(api.GET('/api/v1/categories')) })
  const teamChoices = computed(() => teams.value.map((each) => ({ value: each.id, label: say(each.name) })))
  const categoryChoices = computed(() => (categories.value ?? []).map((each) => ({ value: each.id, label: say(each.name) })))
  const labelOf = (choices: { value: string; label: string }[], id: string): string => choices.find((each) => each.value === id)?.label ?? '…'

  function conditionText({ field, quantifier, values }: Condition): string {
    const shown = values.slice(0, MOST_VALUES).join(t('administration.rules.comma')) + (values.length > MOST_VALUES ? ` +${values.length - MOST_VALUES}` : '')
    return `${t(`administration.ruleField.${field}`)} ${t(`administration.quantifier.${quantifier}`)} ${shown}`
  }

  function actionTexts(actions: Partial<Actions>): string[] {
    return [
      actions.kind && t(`ticket.kind.${actions.kind}`),
      actions.category && labelOf(categoryChoices.value, actions.category),
      actions.severity && `${t('administration.rules.severity')}: ${t(`ticket.severity.${actions.severity}`)}`,
      actions.impact && `${t('administration.rules.impact')}: ${t(`ticket.impact.${actions.impact}`)}`,
      actions.team && `→ ${labelOf(teamChoices.value, actions.team)}`,
      ...(actions.tags ?? []).map((each) => `#${each}`),
      actions.named?.length && t('administration.rules.onlyFor', { names: actions.named.map((id) => people.value.find((each) => each.id === id)?.name ?? '…').join(t('administration.rules.comma')) }),
      actions.stop && t('administration.rules.stopShort'),
    ].filter((each): each is string => Boolean(each))
  }
  return { teamChoices, categoryChoices, conditionText, actionTexts }
}
