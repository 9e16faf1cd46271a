/** A deadline as the server tells it. */
export interface Deadline {
  dueAt?: string | null
  stoppedAt?: string | null
  pausedSince?: string | null
  breachedAt?: string | null
}

/** met: stopped in time · late: stopped too late · paused · running · soon: the last quarter or half hour · overdue */
export type ClockState = 'none' | 'met' | 'late' | 'paused' | 'running' | 'soon' | 'overdue'

const SOON_MILLISECONDS = 30 * 60_000

export function clockState(deadline: Deadline | null | undefined, now: number): ClockState {
  if (!deadline?.dueAt && !deadline?.stoppedAt) return deadline?.pausedSince ? 'paused' : 'none'
  const due = deadline.dueAt ? new Date(deadline.dueAt).getTime() : Infinity
  if (deadline.stoppedAt) return deadline.breachedAt || new Date(deadline.stoppedAt).getTime() > due ? 'late' : 'met'
  if (deadline.pausedSince) return 'paused'
  if (deadline.breachedAt || now > due) return 'overdue'
  return due - now <= SOON_MILLISECONDS ? 'soon' : 'running'
}

/** Milliseconds until the deadline; negative once it has passed. */
export function remaining(deadline: Deadline, now: number): number {
  return deadline.dueAt ? new Date(deadline.dueAt).getTime() - now : 0
}

/** The promise that runs out first among those still to be kept; the last one where none is. */
export function mostUrgent(deadlines: Deadline[]): Deadline {
  const open = deadlines.filter((each) => each.dueAt && !each.stoppedAt && !each.pausedSince)
  const first = open.reduce<Deadline | undefined>((best, each) => (best && remaining(best, 0) <= remaining(each, 0) ? best : each), undefined)
  return first ?? deadlines.at(-1) ?? {}
}
