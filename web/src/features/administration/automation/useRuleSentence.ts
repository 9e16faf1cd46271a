import { useI18n } from 'vue-i18n'
import { useActionWords } from '@/app/automation/useActionWords'
import { useConditionWords } from '@/app/conditions/useConditionWords'
import type { RuleDraft } from './rules'

/** A rule as a sentence a person would say: when, if, then. */
export function useRuleSentence() {
  const { t, locale } = useI18n()
  const { conditionWords } = useConditionWords('EVENT')
  const { actionWords } = useActionWords()
  const comma = (): string => (locale.value === 'en' ? ', ' : '，')

  function sentence({ occasions, condition, actions, stop }: RuleDraft['definition']): string {
    const when = occasions.map((each) => t(`automation.when.${each}`)).join(t('automation.or'))
    const wanted = conditionWords(condition)
    const then = actions.map(actionWords).join(t('automation.andThen'))
    const timed = occasions.includes('TIME_PASSED')
    const parts = timed ? [t('automation.sentence.asSoonAs', { wanted })] : [t('automation.sentence.when', { when }), wanted && t('automation.sentence.if', { wanted })]
    return [...parts, t('automation.sentence.then', { then }), stop && t('automation.sentence.stop')].filter(Boolean).join(comma()) + (locale.value === 'en' ? '.' : '。')
  }
  return { sentence }
}
