import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { reactive } from 'vue'
import { api, take } from '@/api/client'
import type { Channel, CustomerSummary, Impact, OpenTicket, Severity, TicketKind } from '@/api/types'

export interface NewTicketForm {
  channel: Channel
  customer: CustomerSummary | undefined
  /** a customer nobody knows yet */
  newcomer: { name: string; phone: string; mail: string }
  subject: string
  text: string
  kind: TicketKind | ''
  severity: Severity | ''
  impact: Impact | ''
}

/** A ticket entered by hand: what a caller or a visitor says. */
export function useNewTicket(locale: () => string) {
  const queries = useQueryClient()
  const form = reactive<NewTicketForm>({
    channel: 'PHONE',
    customer: undefined,
    newcomer: { name: '', phone: '', mail: '' },
    subject: '',
    text: '',
    kind: '',
    severity: '',
    impact: '',
  })

  function body(): OpenTicket {
    const { name, phone, mail } = form.newcomer
    const who = form.customer
      ? { customerId: form.customer.id }
      : { newCustomer: { name: name.trim() || phone.trim() || mail.trim(), ...(phone.trim() ? { phone: phone.trim() } : {}), ...(mail.trim() ? { mail: mail.trim() } : {}) } }
    const judged = { ...(form.kind ? { kind: form.kind } : {}), ...(form.severity ? { severity: form.severity } : {}), ...(form.impact ? { impact: form.impact } : {}) }
    return { channel: form.channel, subject: form.subject.trim(), text: form.text.trim(), locale: form.customer?.locale ?? locale(), ...who, ...judged }
  }

  const opening = useMutation({
    mutationFn: () => take(api.POST('/api/v1/tickets', { body: body() })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['queue'] })
      void queries.invalidateQueries({ queryKey: ['queue-counts'] })
    },
  })
  return { form, opening }
}
