import type { components, paths } from '@/api/schema'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'

/** The filters of the queue as they stand in the address, so that a list can be sent to a colleague. */
export interface QueueFilters {
  view: string
  q?: string
  team?: string
  assignee?: string
  state?: string[]
  priority?: string[]
  kind?: string[]
  category?: string
  customer?: string
  company?: string
  tag?: string[]
  overdue?: boolean
  /** A condition as data. */
  where?: string
  sort?: string
  /** The columns of the table, in their order. */
  columns?: string[] | undefined
}

type SavedLayout = components['schemas']['ViewLayout']
type TicketCondition = components['schemas']['TicketCondition']

export const VIEWS = ['all_open', 'mine', 'unassigned', 'team', 'overdue', 'mentioned', 'watching', 'closed', 'all'] as const
export const FIRST_VIEW = 'all_open'
export const SORTS = ['activity', 'opened', 'due', 'priority'] as const

const TEXTS = ['q', 'team', 'assignee', 'category', 'customer', 'company', 'where', 'sort'] as const
const LISTS = ['state', 'priority', 'kind', 'tag'] as const

function one(value: LocationQuery[string] | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  return first || undefined
}

function several(value: LocationQuery[string] | undefined): string[] {
  const all = Array.isArray(value) ? value : [value]
  return all.flatMap((each) => each?.split(',') ?? []).filter(Boolean)
}

export function filtersOf(query: LocationQuery): QueueFilters {
  const filters: QueueFilters = { view: one(query['view']) ?? FIRST_VIEW }
  for (const name of TEXTS) {
    const value = one(query[name])
    if (value) filters[name] = value
  }
  for (const name of LISTS) {
    const values = several(query[name])
    if (values.length) filters[name] = values
  }
  const columns = several(query['columns'])
  if (columns.length) filters.columns = columns
  if (one(query['overdue']) === 'true') filters.overdue = true
  return filters
}

export function queryOf(filters: QueueFilters): LocationQueryRaw {
  const query: LocationQueryRaw = {}
  if (filters.view !== FIRST_VIEW) query['view'] = filters.view
  for (const name of TEXTS) if (filters[name]) query[name] = filters[name]
  for (const name of LISTS) if (filters[name]?.length) query[name] = filters[name].join(',')
  if (filters.overdue) query['overdue'] = 'true'
  if (filters.columns?.length) query['columns'] = filters.columns.join(',')
  return query
}

type Question = NonNullable<paths['/api/v1/tickets']['get']['parameters']['query']>

/** The filters in the words of the interface. */
export function questionOf({ view, sort, team, assignee, category, customer, ...rest }: QueueFilters): Question {
  const question = {
    ...rest,
    columns: undefined,
    view: view.toUpperCase(),
    ...(sort ? { sort: sort.toUpperCase() } : {}),
    ...(team ? { team: [team] } : {}),
    ...(assignee ? { assignee: [assignee] } : {}),
    ...(category ? { category: [category] } : {}),
    ...(customer ? { customer: [customer] } : {}),
  }
  return question as Question
}

/** The same as a list that is written as a file, which has an order of its own. */
export function wantedOf(filters: QueueFilters): components['schemas']['TicketQuery'] {
  const unordered = Object.fromEntries(Object.entries(questionOf(filters)).filter(([name]) => name !== 'sort'))
  return unordered as components['schemas']['TicketQuery']
}

/** How many filters narrow the view. */
export function narrowing(filters: QueueFilters): number {
  const lists = LISTS.filter((name) => filters[name]?.length).length
  const texts = TEXTS.filter((name) => name !== 'sort' && name !== 'q' && filters[name]).length
  return lists + texts + (filters.overdue ? 1 : 0)
}

const BESIDE = ['sort', 'where', 'columns']

/** A saved view keeps its filters as lists of values, its condition and its order beside them. */
export function layoutOf(filters: QueueFilters): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(filters)
      .filter(([name, value]) => !BESIDE.includes(name) && value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value : [String(value)]]),
  )
}

export function filtersOfLayout({ filters, sort, condition, columns }: Omit<SavedLayout, 'columns'> & { columns?: string[] }): QueueFilters {
  const saved = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, values.join(',')]))
  return filtersOf({ ...saved, ...(condition ? { where: JSON.stringify(condition) } : {}), ...(sort ? { sort } : {}), ...(columns?.length ? { columns: columns.join(',') } : {}) })
}

/** The condition that stands in the address; what cannot be read asks nothing. */
export function conditionOfText(where: string | undefined): TicketCondition {
  try {
    const read: unknown = JSON.parse(where ?? '')
    return typeof read === 'object' && read !== null ? (read as TicketCondition) : { all: [] }
  } catch {
    return { all: [] }
  }
}
