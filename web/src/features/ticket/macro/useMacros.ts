import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { TicketView } from '@/api/types'
import type { components } from '@/api/schema'
import { useActionWords } from '@/app/automation/useActionWords'
import { useBilingual } from '@/app/directory'
import { toast } from '@/ui/toast'

export type Macro = components['schemas']['MacroView']

/** The macros that may be applied. */
export function useMacroList() {
  const { data } = useQuery({ queryKey: ['macros'], queryFn: () => take(api.GET('/api/v1/macros')), staleTime: 60_000 })
  return computed(() => (data.value ?? []).filter((each) => each.active))
}

/** Applies macros to one ticket; what they say to the customer is handed to the composer, what they changed can be taken back. */
export function useMacro(id: number, draft: (text: string) => void) {
  const queries = useQueryClient()
  const { t } = useI18n()
  const { say } = useBilingual()
  const { effectWords } = useActionWords()
  const key = ['ticket', id]
  const onSettled = (): void => {
    void queries.invalidateQueries({ queryKey: key })
    void queries.invalidateQueries({ queryKey: ['queue'] })
  }
  const refused = (error: unknown): void => {
    const problem = asProblem(error)
    toast(problem.detail || problem.title || t('ui.problem.unknown'), { tone: 'danger' })
  }
  const undoing = useMutation({
    mutationFn: (use: string) => take(api.DELETE('/api/v1/tickets/{id}/macros/{use}', { params: { path: { id, use } } })),
    onSuccess: (undone) => toast(t(undone.left.length ? 'ticket.macro.partlyUndone' : 'ticket.macro.undone')),
    onError: refused,
    onSettled,
  })
  return useMutation({
    mutationFn: (macro: Macro) => {
      const seen = queries.getQueryData<TicketView>(key)?.version
      return take(api.POST('/api/v1/tickets/{id}/macros', { params: { path: { id } }, body: { macro: macro.id, ...(seen ? { version: seen } : {}) } }))
    },
    onSuccess: ({ drafts, effects, use }, macro) => {
      drafts.forEach(draft)
      const undo = use ? { action: { label: t('ui.undo'), run: () => undoing.mutate(use) } } : {}
      toast(t('ticket.macro.applied', { name: say(macro.name) }), undo)
      effects.filter((each) => each.result === 'REFUSED' || each.result === 'SKIPPED').forEach((each) => toast(effectWords(each), { tone: 'danger' }))
    },
    onError: refused,
    onSettled,
  })
}

/** Applies a macro to many tickets; the answer tells each of them apart. */
export function useMacroOnMany() {
  const queries = useQueryClient()
  const { t } = useI18n()
  const onSettled = (): void => {
    for (const name of ['queue', 'queue-counts', 'ticket']) void queries.invalidateQueries({ queryKey: [name] })
  }
  const undoing = useMutation({
    mutationFn: (rows: { id: number; use: string }[]) => Promise.allSettled(rows.map(({ id, use }) => take(api.DELETE('/api/v1/tickets/{id}/macros/{use}', { params: { path: { id, use } } })))),
    onSuccess: () => toast(t('ticket.macro.undone')),
    onSettled,
  })
  return useMutation({
    mutationFn: ({ ids, macro }: { ids: number[]; macro: string }) => take(api.POST('/api/v1/tickets/bulk/macros', { body: { ids, macro } })),
    onSuccess: (result) => {
      const rows = result.rows.flatMap((each) => (each.use ? [{ id: each.id, use: each.use }] : []))
      if (rows.length) toast(t('ticket.bulk.done', { count: result.done }), { action: { label: t('ui.undo'), run: () => undoing.mutate(rows) } })
    },
    onSettled,
  })
}
