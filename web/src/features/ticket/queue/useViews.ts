import { useMutation, useQuery, useQueryClient, type UseMutationReturnType } from '@tanstack/vue-query'
import { computed, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import type { SavedView } from '@/api/types'
import { toast } from '@/ui/toast'
import { conditionOfText, layoutOf, type QueueFilters } from './filters'

/** What a view is called and who sees it; without a team only its owner does. */
export interface ViewWish {
  name: string
  team: string
}

type Mutation<T> = UseMutationReturnType<unknown, Error, T, unknown>

interface Views {
  views: ComputedRef<SavedView[]>
  save: Mutation<{ wish: ViewWish; filters: QueueFilters }>
  revise: Mutation<{ view: SavedView; wish: ViewWish; filters?: QueueFilters }>
  remove: Mutation<SavedView>
  order: Mutation<string[]>
  loading: Ref<boolean>
}

/** A list as it stands, to be kept in a view. */
function layoutNow(filters: QueueFilters): SavedView['layout'] {
  const { sort, where, columns = [] } = filters
  return { filters: layoutOf(filters), ...(where ? { condition: conditionOfText(where) } : {}), ...(sort ? { sort } : {}), columns }
}

/** The saved views of the reader, in the reader's own order. */
export function useViews(): Views {
  const { t } = useI18n()
  const queries = useQueryClient()
  const { data, isLoading } = useQuery({ queryKey: ['views'], queryFn: () => take(api.GET('/api/v1/views')), staleTime: 60_000 })
  const renewed = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['views'] })
    await queries.invalidateQueries({ queryKey: ['queue-counts', 'saved'] })
  }
  const shared = (wish: ViewWish): { name: string; team?: string } => ({ name: wish.name.trim(), ...(wish.team ? { team: wish.team } : {}) })
  const save = useMutation({
    mutationFn: ({ wish, filters }: { wish: ViewWish; filters: QueueFilters }) => take(api.POST('/api/v1/views', { body: { version: 0, ...shared(wish), layout: layoutNow(filters), position: 0 } })),
    onSuccess: renewed,
  })
  const revise = useMutation({
    mutationFn: ({ view, wish, filters }: { view: SavedView; wish: ViewWish; filters?: QueueFilters }) =>
      take(api.PUT('/api/v1/views/{id}', { params: { path: { id: view.id } }, body: { version: view.version, ...shared(wish), layout: filters ? layoutNow(filters) : view.layout, position: view.position } })),
    onSettled: renewed,
  })
  const restore = useMutation({
    mutationFn: (view: SavedView) => take(api.DELETE('/api/v1/views/{id}/removal', { params: { path: { id: view.id } } })),
    onSettled: renewed,
  })
  const remove = useMutation({
    mutationFn: (view: SavedView) => take(api.DELETE('/api/v1/views/{id}', { params: { path: { id: view.id }, query: { version: view.version } } })),
    onSuccess: (_, view) => toast(t('ticket.saved.removed', { name: view.name }), { action: { label: t('ui.undo'), run: () => restore.mutate(view) } }),
    onSettled: renewed,
  })
  const order = useMutation({
    mutationFn: (ids: string[]) => take(api.PUT('/api/v1/views/order', { body: { ids } })),
    onMutate: (ids) => queries.setQueryData<SavedView[]>(['views'], (known) => known && [...known].sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))),
    onSettled: renewed,
  })
  return { views: computed(() => data.value ?? []), save, revise, remove, order, loading: isLoading }
}
