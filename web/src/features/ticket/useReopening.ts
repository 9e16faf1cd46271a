import { api, take } from '@/api/client'
import { useTicketChange } from './useTicket'

/** Takes a ticket up again after it was resolved. */
export function useReopening(id: () => number) {
  return useTicketChange(id, (_: void, ticket) =>
    take(api.DELETE('/api/v1/tickets/{id}/resolution', { params: { path: { id: ticket.id } } })),
  )
}
