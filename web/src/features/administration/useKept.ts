import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, reactive, ref, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { toast } from '@/ui/toast'

/** How a kind of thing that administrators keep is listed, written and removed. */
export interface Keeping<Row, Draft> {
  /** name in the query cache; everything under it is read again after a change */
  key: string
  list: () => Promise<Row[]>
  blank: () => Draft
  draftOf: (row: Row) => Draft
  save: (draft: Draft, row: Row | undefined) => Promise<unknown>
  remove?: (row: Row) => Promise<unknown>
}

/** The things of one kind, and the one that is being written. */
export interface Kept<Row, Draft> {
  rows: Row[]
  loading: boolean
  problem: unknown
  again: () => unknown
  /** what is being written; undefined when nothing is */
  draft: Draft | undefined
  /** the row that is being changed; undefined for a new one */
  editing: Row | undefined
  begin: (row?: Row) => void
  close: () => void
  submit: () => void
  saving: boolean
  refusal: unknown
  removable: boolean
  remove: () => void
  removing: boolean
}

export function useKept<Row, Draft extends object>(keeping: Keeping<Row, Draft>): Kept<Row, Draft> {
  const { t } = useI18n()
  const queries = useQueryClient()
  const query = useQuery({ queryKey: [keeping.key, 'kept'], queryFn: keeping.list })
  const draft = ref<Draft>() as Ref<Draft | undefined>
  const editing = ref<Row>() as Ref<Row | undefined>
  const renewed = (): unknown => queries.invalidateQueries({ queryKey: [keeping.key] })

  function close(): void {
    draft.value = undefined
    editing.value = undefined
  }
  const saving = useMutation({
    mutationFn: async () => draft.value && keeping.save(draft.value, editing.value),
    onSuccess: () => (close(), toast(t('ui.saved'))),
    onSettled: renewed,
  })
  const removing = useMutation({
    mutationFn: async () => editing.value && keeping.remove?.(editing.value),
    onSuccess: () => (close(), toast(t('administration.removed'))),
    onSettled: renewed,
  })
  function begin(row?: Row): void {
    saving.reset()
    removing.reset()
    editing.value = row
    draft.value = row === undefined ? keeping.blank() : keeping.draftOf(row)
  }
  return reactive({
    rows: computed(() => query.data.value ?? []),
    loading: query.isLoading,
    problem: query.error,
    again: query.refetch,
    draft,
    editing,
    begin,
    close,
    submit: () => saving.mutate(),
    saving: saving.isPending,
    refusal: computed(() => saving.error.value ?? removing.error.value),
    removable: computed(() => keeping.remove !== undefined && editing.value !== undefined),
    remove: () => removing.mutate(),
    removing: removing.isPending,
  }) as unknown as Kept<Row, Draft>
}

/** A copy that may be written on without touching what the cache holds. */
export function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
