import { useI18n } from 'vue-i18n'

/** One part of the explanation of a priority, as the server gives it. */
export interface ReasonPart {
  key: string
  arguments: string[]
}

/** One factor of a score in the reader's language. */
export interface Factor {
  key: string
  name: string
  value: string
  weight: string
  /** what it was told by, of a sentiment */
  words: string[]
  /** whether it changes the score at all */
  neutral: boolean
}

const VOCABULARIES: Record<string, string> = {
  severity: 'ticket.severity.',
  impact: 'ticket.impact.',
  tier: 'ui.tier.',
  contract: 'ticket.contract.',
  sentiment: 'ticket.sentiment.',
}

export function isReason(value: unknown): value is ReasonPart[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'object' && each !== null && 'key' in each && 'arguments' in each)
}

/** Tells why a ticket has its priority, factor by factor. */
export function usePriorityReason() {
  const { t } = useI18n()

  function valueOf(key: string, value: string): string {
    if (key === 'age') return value === '0' ? t('ticket.age.young') : t('ticket.age.used', { percent: value })
    return t(`${VOCABULARIES[key] ?? ''}${value}`)
  }

  function factors(reason: ReasonPart[]): Factor[] {
    return reason
      .filter((part) => part.key !== 'score' && part.key !== 'override')
      .map(({ key, arguments: [value = '', weight = '', ...words] }) => ({ key, name: t(`ticket.factor.${key}`), value: valueOf(key, value), weight, words, neutral: weight === '1' }))
  }

  /** The product of the factors, the priority it stands for and the edition of the matrix; undefined for reasons of before. */
  function outcome(reason: ReasonPart[]): { priority: string; score: string; edition: string } | undefined {
    const part = reason.find((each) => each.key === 'score')
    const [priority = '', score = '', edition = ''] = part?.arguments ?? []
    return part && { priority, score, edition }
  }

  /** In one line, such as in the history. */
  function line(reason: ReasonPart[]): string {
    const named = factors(reason).filter((each) => !each.neutral || each.key === 'severity' || each.key === 'impact')
    const end = outcome(reason)
    return [...named.map((each) => `${each.name} ${each.value} ×${each.weight}`), end ? `= ${end.score} → ${end.priority}` : ''].filter(Boolean).join(' · ')
  }

  return { factors, outcome, line }
}
