import { useI18n } from 'vue-i18n'
import { usePeople, useTeams, useBilingual } from '@/app/directory'

/** One member that a change touched. */
export interface MemberChange {
  name: string
  before: unknown
  after: unknown
}

const MOST_MEMBERS = 8

function members(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

/** What a change touched; before and after hold the members that differ. */
export function changesOf(entry: { before?: unknown; after?: unknown }): MemberChange[] {
  const before = members(entry.before)
  const after = members(entry.after)
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names
    .map((name) => ({ name, before: before[name], after: after[name] }))
    .filter((each) => plain(each.before) !== plain(each.after))
    .slice(0, MOST_MEMBERS)
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(plain).join(', ')
  if (typeof value === 'object') return Object.values(value).map(plain).filter(Boolean).join(' ')
  return String(value)
}

/** The words for what the program recorded: actions by name, ids of people and teams by theirs. */
export function useActionWords(): { action: (name: string) => string; value: (value: unknown) => string } {
  const { t, te } = useI18n()
  const { people } = usePeople()
  const { teams } = useTeams()
  const { say } = useBilingual()

  function named(word: string): string {
    const person = people.value.find((each) => each.id === word)
    const team = teams.value.find((each) => each.id === word)
    return person?.name ?? (team ? say(team.name) : word)
  }

  return {
    action: (name) => (te(`ticket.action.${name}`) ? t(`ticket.action.${name}`) : name),
    value: (value) => plain(value).split(' ').map(named).join(' ') || '—',
  }
}
