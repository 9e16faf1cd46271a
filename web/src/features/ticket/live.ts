import type { QueryClient } from '@tanstack/vue-query'
import type { Change } from '@/api/changes'
import type { TicketView } from '@/api/types'

const LISTS_MILLISECONDS = 1500
let listsTimer: ReturnType<typeof setTimeout> | undefined

/** Lists and counts are dear to fetch; a busy desk refreshes them at most every second and a half. */
function refreshLists(queries: QueryClient): void {
  listsTimer ??= setTimeout(() => {
    listsTimer = undefined
    void queries.invalidateQueries({ queryKey: ['queue'] })
    void queries.invalidateQueries({ queryKey: ['queue-counts'] })
  }, LISTS_MILLISECONDS)
}

function changed(change: Change, queries: QueryClient): void {
  const id = Number(change.id)
  const seen = queries.getQueryData<TicketView>(['ticket', id])
  if (!seen || seen.version < change.version || change.version === 0) void queries.invalidateQueries({ queryKey: ['ticket', id] })
  refreshLists(queries)
}

export const ticketChanged = {
  ticket: changed,
  'ticket-message': (change: Change, queries: QueryClient): void => {
    const id = Number(change.id.split('/')[0])
    void queries.invalidateQueries({ queryKey: ['ticket', id] })
    refreshLists(queries)
  },
  'saved-view': (_: Change, queries: QueryClient): void => {
    void queries.invalidateQueries({ queryKey: ['views'] })
    void queries.invalidateQueries({ queryKey: ['queue-counts', 'saved'] })
  },
  checklist: (change: Change, queries: QueryClient): void => {
    void queries.invalidateQueries({ queryKey: ['ticket', Number(change.id), 'checklists'] })
  },
  survey: (change: Change, queries: QueryClient): void => {
    void queries.invalidateQueries({ queryKey: ['ticket', Number(change.id), 'survey'] })
  },
  'ticket-links': (change: Change, queries: QueryClient): void => {
    void queries.invalidateQueries({ queryKey: ['ticket', Number(change.id)] })
  },
  presence: (change: Change, queries: QueryClient): void => {
    void queries.invalidateQueries({ queryKey: ['presence', change.id] })
  },
}
