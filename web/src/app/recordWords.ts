import { useI18n } from 'vue-i18n'
import { fullTime } from '@/ui/time'
import { useBilingual, usePeople, useTeams } from './directory'
import { isReason, usePriorityReason } from './priorityReason'

/** One member that a change touched, in words. */
export interface MemberChange {
  name: string
  before: string
  after: string
}

/** Members that say nothing to a reader. */
const SILENT = new Set(['id', 'version', 'revision', 'ruleId', 'density'])
/** Where the words of a member's values stand. */
const VOCABULARIES: Record<string, string> = {
  assignedWhy: 'watch.why.',
  assignment: 'administration.assignment.',
  away: 'ui.availability.away.',
  channel: 'ticket.channel.',
  contract: 'ticket.contract.',
  impact: 'ticket.impact.',
  kind: 'ticket.kind.',
  linkKind: 'ticket.link.',
  priority: 'ui.priority.',
  roles: 'access.role.',
  permissions: 'administration.permission.',
  rules: 'watch.rule.',
  scope: 'administration.permission.',
  sentiment: 'ticket.sentiment.',
  severity: 'ticket.severity.',
  state: 'ticket.state.',
  theme: 'ui.theme.',
  tier: 'ui.tier.',
  type: 'administration.fieldType.',
}
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const LONGEST = 160
const MOST_MEMBERS = 8

type Members = Record<string, unknown>

function members(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {}
}

/** The words for what the program recorded: actions, members and values by name, ids of people and teams by theirs. */
export function useRecordWords() {
  const { t, te, locale } = useI18n()
  const { people } = usePeople()
  const { teams } = useTeams()
  const { say } = useBilingual()
  const { line } = usePriorityReason()
  const known = (key: string, otherwise: string): string => (te(key) ? t(key) : otherwise)

  function named(id: string): string {
    const person = people.value.find((each) => each.id === id)
    const team = teams.value.find((each) => each.id === id)
    return person?.name ?? (team ? say(team.name) : `…${id.slice(-6)}`)
  }

  function text(member: string, value: string): string {
    if (UUID.test(value)) return named(value)
    if (INSTANT.test(value)) return fullTime(value, locale.value)
    const word = known(`${VOCABULARIES[member] ?? ''}${member === 'theme' ? value.toLowerCase() : value}`, value)
    return word.length > LONGEST ? `${word.slice(0, LONGEST)}…` : word
  }

  function told(member: string, value: unknown): string {
    if (value === null || value === undefined || value === 'null') return ''
    if (typeof value === 'boolean') return t(value ? 'record.yes' : 'record.no')
    if (typeof value === 'number') return new Intl.NumberFormat(locale.value, { useGrouping: false }).format(value)
    if (typeof value === 'string') return text(member, value)
    if (isReason(value)) return line(value)
    if (Array.isArray(value)) return shortened(value.map((each) => told(member, each)).filter(Boolean).join(locale.value === 'en' ? ', ' : '、'))
    const { zh, en } = value as { zh?: string; en?: string }
    if (typeof zh === 'string' && typeof en === 'string' && Object.keys(value).length === 2) return say({ zh, en })
    const parts = Object.entries(value).filter(([name]) => !SILENT.has(name)).map(([name, each]) => [name, told(name, each)] as const)
    return shortened(parts.filter(([, words]) => words).map(([name, words]) => `${known(`record.member.${name}`, name)} ${words}`).join(' · '))
  }
  const shortened = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words)

  /** What a change touched; before and after hold the members that differ. */
  function changes(entry: { before?: unknown; after?: unknown }): MemberChange[] {
    const [before, after] = [members(entry.before), members(entry.after)]
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((name) => !SILENT.has(name))
      .map((name) => ({ name: known(`record.member.${name}`, name), before: told(name, before[name]), after: told(name, after[name]) }))
      .filter((each) => each.before !== each.after)
      .slice(0, MOST_MEMBERS)
  }

  /** The name of the thing itself, where the change holds it. */
  function ownName(entry: { before?: unknown; after?: unknown }): string {
    const all = { ...members(entry.before), ...members(entry.after) }
    return told('name', all['displayName'] ?? all['name'] ?? all['title'])
  }

  return {
    action: (name: string): string => known(`record.action.${name}`, name),
    subject: (type: string, id: string, entry: { before?: unknown; after?: unknown } = {}): string => `${known(`record.subject.${type}`, type)} ${ownName(entry) || (UUID.test(id) ? named(id) : id)}`,
    program: (name: string): string => known(`record.program.${name}`, name),
    changes,
  }
}
