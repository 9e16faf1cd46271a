import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, houseHeaders, take } from '@/api/client'
import { problemOf } from '@/api/problem'
import type { components } from '@/api/schema'
import type { StoredFile } from '@/api/types'

export type Import = components['schemas']['ImportView']
export type Job = components['schemas']['JobRow']

/** How the columns of a file are meant. */
export interface Meaning {
  charset: string | undefined
  /** field by number of column */
  assignments: Record<string, string>
  changesKnown: boolean
}

export const meaningOf = (it: Import): Meaning => ({
  charset: it.charset ?? undefined,
  assignments: Object.fromEntries(it.columns.flatMap((column, i) => (column.field ? [[String(i), column.field]] : []))),
  changesKnown: it.changesKnown,
})

/** The column takes the field, which no other column has any more. */
export function assigned(before: Record<string, string>, column: number, field: string): Record<string, string> {
  const rest = Object.fromEntries(Object.entries(before).filter(([at, known]) => at !== String(column) && known !== field))
  return field ? { ...rest, [String(column)]: field } : rest
}

export function useImportTargets() {
  return useQuery({ queryKey: ['import-targets'], queryFn: () => take(api.GET('/api/v1/imports/targets')) })
}

async function upload(file: File): Promise<StoredFile> {
  const form = new FormData()
  form.append('file', file, file.name)
  const response = await fetch('/api/v1/uploads', { method: 'POST', headers: houseHeaders('POST'), body: form })
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as StoredFile
}

export function useBeginImport() {
  return useMutation({
    mutationFn: async ({ target, file }: { target: string; file: File }) => take(api.POST('/api/v1/imports', { body: { target, upload: (await upload(file)).id } })),
  })
}

export function useImport(id: Ref<string>) {
  const queries = useQueryClient()
  const key = computed(() => ['import', id.value])
  const path = computed(() => ({ path: { id: id.value } }))
  const query = useQuery({ queryKey: key, queryFn: () => take(api.GET('/api/v1/imports/{id}', { params: path.value })) })
  const version = (): number => query.data.value?.version ?? 0
  const mean = useMutation({
    mutationFn: (wanted: Meaning) =>
      take(api.PUT('/api/v1/imports/{id}', { params: path.value, body: { version: version(), assignments: wanted.assignments, changesKnown: wanted.changesKnown, ...(wanted.charset ? { charset: wanted.charset } : {}) } })),
    onSuccess: (it) => queries.setQueryData(key.value, it),
    onError: () => queries.invalidateQueries({ queryKey: key.value }),
  })
  const run = useMutation({
    mutationFn: (trial: boolean) => take(api.POST('/api/v1/imports/{id}/runs', { params: path.value, body: { version: version(), trial } })),
  })
  return { query, mean, run }
}

/** The job of a run; looked at again whenever it is told to have changed. */
export function useRun(id: Ref<string | undefined>) {
  return useQuery({
    queryKey: computed(() => ['jobs', 'one', id.value]),
    queryFn: () => take(api.GET('/api/v1/jobs/{id}', { params: { path: { id: id.value ?? '' } } })),
    enabled: computed(() => Boolean(id.value)),
    refetchInterval: (query) => (query.state.data?.endedAt ? false : 2_000),
  })
}

export function useKeepMapping() {
  return useMutation({
    mutationFn: ({ it, name }: { it: Import; name: string }) =>
      take(api.POST('/api/v1/imports/mappings', { body: { target: it.target, name, fields: Object.fromEntries(it.columns.flatMap((column) => (column.field ? [[column.title, column.field]] : []))) } })),
  })
}
