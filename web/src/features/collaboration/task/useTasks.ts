import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, take } from '@/api/client'
import type { components } from '@/api/schema'
import type { Tone } from '@/ui/tone'

export type TaskRow = components['schemas']['TaskRow']
export type TaskPage = components['schemas']['TaskPage']
export type TaskView = 'MINE' | 'TEAM' | 'ASKED' | 'ALL'

export const TASK_VIEWS = ['TEAM', 'MINE', 'ASKED', 'ALL'] as const
export const CAPACITIES = ['FULL', 'PARTIAL', 'NONE'] as const
export const TASK_KINDS = ['TASK', 'SALES', 'PRODUCTION'] as const

/** How a state looks; the words are `collaboration.task.state.*`. */
export const TASK_LOOKS: Record<TaskRow['state'], { tone: Tone; shape: 'dot' | 'ring' | 'half' | 'check' }> = {
  OPEN: { tone: 'info', shape: 'ring' },
  TAKEN: { tone: 'accent', shape: 'half' },
  ANSWERED: { tone: 'good', shape: 'half' },
  DONE: { tone: 'good', shape: 'check' },
  DECLINED: { tone: 'warn', shape: 'check' },
  CANCELLED: { tone: 'quiet', shape: 'check' },
}

export const isOpen = (task: TaskRow): boolean => ['OPEN', 'TAKEN', 'ANSWERED'].includes(task.state)

export function useTasks(view: MaybeRefOrGetter<TaskView>, settled: MaybeRefOrGetter<boolean>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['tasks', 'list', toValue(view), toValue(settled)]),
    queryFn: ({ pageParam }) => take(api.GET('/api/v1/tasks', { params: { query: { view: toValue(view), settled: toValue(settled), size: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  return { query, rows: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}

export function useTicketTasks(ticket: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: computed(() => ['tasks', 'ticket', toValue(ticket)]),
    queryFn: () => take(api.GET('/api/v1/tickets/{id}/tasks', { params: { path: { id: toValue(ticket) } } })),
  })
}

export function useTask(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['task', toValue(id)]),
    queryFn: () => take(api.GET('/api/v1/tasks/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

/** A change of a task; what the server answers replaces what is on screen. */
export function useTaskChange<Wish>(change: (wish: Wish) => Promise<TaskPage>, done: (page: TaskPage) => void = () => undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (page) => {
      queries.setQueryData(['task', page.task.id], page)
      done(page)
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['tasks'] })
      void queries.invalidateQueries({ queryKey: ['task'] })
    },
  })
}

/** A day as it is read, wherever the reader is. */
export function dayWords(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
