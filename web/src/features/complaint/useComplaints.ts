import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, take } from '@/api/client'
import type { components, operations } from '@/api/schema'

type Schemas = components['schemas']
export type ComplaintRow = Schemas['ComplaintRow']
export type ComplaintPage = Schemas['ComplaintPage']
export type ComplaintClass = Schemas['ComplaintClass']
export type CompensationView = Schemas['CompensationView']
export type PromiseView = Schemas['PromiseView']
export type DescribeComplaint = Schemas['DescribeComplaint']
export type Asked = NonNullable<operations['listComplaints']['parameters']['query']>

export function useComplaints(asked: MaybeRefOrGetter<Asked>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['complaints', 'list', toValue(asked)]),
    queryFn: ({ pageParam }) => take(api.GET('/api/v1/complaints', { params: { query: { ...toValue(asked), size: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return { query, rows: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}

export function useTicketComplaints(ticket: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: computed(() => ['complaints', 'ticket', toValue(ticket)]),
    queryFn: () => take(api.GET('/api/v1/tickets/{id}/complaints', { params: { path: { id: toValue(ticket) } } })),
  })
}

export function useComplaint(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['complaint', toValue(id)]),
    queryFn: () => take(api.GET('/api/v1/complaints/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

export function useCompensations(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['complaint', toValue(id), 'compensations']),
    queryFn: () => take(api.GET('/api/v1/complaints/{id}/compensations', { params: { path: { id: toValue(id) } } })),
  })
}

export function usePromises(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['complaint', toValue(id), 'promises']),
    queryFn: () => take(api.GET('/api/v1/complaints/{id}/promises', { params: { path: { id: toValue(id) } } })),
  })
}

export function useOpenPromises() {
  return useQuery({ queryKey: ['complaints', 'promises'], queryFn: () => take(api.GET('/api/v1/complaint-promises', { params: { query: { size: 200 } } })) })
}

export function useStrategies() {
  const classes = useQuery({ queryKey: ['complaint-classes'], queryFn: () => take(api.GET('/api/v1/complaint-classes')), staleTime: 60_000 })
  const causes = useQuery({ queryKey: ['complaint-causes'], queryFn: () => take(api.GET('/api/v1/complaint-causes')), staleTime: 60_000 })
  return { classes: computed(() => classes.data.value ?? []), causes: computed(() => causes.data.value ?? []), error: computed(() => classes.error.value ?? causes.error.value) }
}

/** A change of a complaint; everything that shows it is fetched anew. */
export function useComplaintChange<Wish, Done>(change: (wish: Wish) => Promise<Done>, done: (answer: Done) => void = () => undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: done,
    onSettled: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['complaint'] }), queries.invalidateQueries({ queryKey: ['complaints'] })])
    },
  })
}
