import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, reactive } from 'vue'
import { api, take } from '@/api/client'
import { asProblem } from '@/api/problem'
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
  /** who alone may see it; empty leaves it to the team */
  named: string[]
  /** values of the custom fields by key */
  fields: Record<string, unknown>
  /** what only a template says */
  more: Pick<OpenTicket, 'category' | 'team' | 'tags'>
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
    named: [],
    fields: {},
    more: {},
  })

  function body(): OpenTicket {
    const { name, phone, mail } = form.newcomer
    const who = form.customer
      ? { customerId: form.customer.id }
      : { newCustomer: { name: name.trim() || phone.trim() || mail.trim(), ...(phone.trim() ? { phone: phone.trim() } : {}), ...(mail.trim() ? { mail: mail.trim() } : {}) } }
    const judged = { ...(form.kind ? { kind: form.kind } : {}), ...(form.severity ? { severity: form.severity } : {}), ...(form.impact ? { impact: form.impact } : {}) }
    return { channel: form.channel, subject: form.subject.trim(), text: form.text.trim(), locale: form.customer?.locale ?? locale(), fields: form.fields, named: form.named, ...form.more, ...who, ...judged }
  }

  const opening = useMutation({
    mutationFn: () => take(api.POST('/api/v1/tickets', { body: body() })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['queue'] })
      void queries.invalidateQueries({ queryKey: ['queue-counts'] })
    },
  })
  const { data: all } = useQuery({ queryKey: ['custom-fields'], queryFn: () => take(api.GET('/api/v1/custom-fields')), staleTime: 300_000 })
  /** What a ticket of this kind cannot be opened without, as far as known: by the kind chosen, or since the server asked for it. */
  const wanted = computed(() => {
    const refused = opening.error.value ? asProblem(opening.error.value).fields.map((each) => each.field) : []
    const asked = (kinds: string[]): boolean => form.kind !== '' && kinds.includes(form.kind)
    return (all.value ?? []).filter((each) => !each.archivedAt && (asked(each.rules.requiredFor) || refused.includes(`fields.${each.key}`) || each.key in form.fields))
  })
  const { data: known } = useQuery({ queryKey: ['ticket-templates'], queryFn: () => take(api.GET('/api/v1/ticket-templates')), staleTime: 60_000 })
  const templates = computed(() => (known.value ?? []).filter((each) => each.active))
  /** What a template says takes the place of what stands there; what it leaves open stays. */
  function useTemplate(id: string): void {
    const content = templates.value.find((each) => each.id === id)?.content
    if (!content) return
    const language = (form.customer?.locale ?? locale()) === 'en' ? 'en' : 'zh'
    form.subject = content.subject[language]
    form.text = content.text[language]
    if (content.channel) form.channel = content.channel
    form.kind = content.kind ?? form.kind
    form.severity = content.severity ?? form.severity
    form.impact = content.impact ?? form.impact
    Object.assign(form.fields, content.fields)
    form.more = { ...(content.category ? { category: content.category } : {}), ...(content.team ? { team: content.team } : {}), ...(content.tags?.length ? { tags: content.tags } : {}) }
  }
  return { form, opening, wanted, templates, useTemplate }
}
