import { Inbox, Zap } from 'lucide-vue-next'
import { defineAsyncComponent } from 'vue'
import { api, take } from '@/api/client'
import type { Feature } from '@/app/features'
import { i18n } from '@/app/i18n'
import type { PaletteItem } from '@/app/features'
import { ticketChanged } from './live'
import { wishedMacro } from './macro/wish'

/** Macros for the ticket that is open; elsewhere there is nothing to apply them to. */
async function macrosNamed(words: string): Promise<PaletteItem[]> {
  if (!/^\/tickets\/\d+/.test(window.location.pathname)) return []
  const { locale, t } = i18n.global
  const macros = await take(api.GET('/api/v1/macros'))
  return macros
    .map((each) => ({ macro: each, name: locale.value === 'en' ? each.name.en : each.name.zh }))
    .filter(({ macro, name }) => macro.active && name.toLowerCase().includes(words.toLowerCase()))
    .map(({ macro, name }) => ({ id: `macro-${macro.id}`, title: name, hint: t('ticket.macro.apply'), icon: Zap, run: () => void (wishedMacro.value = macro.id) }))
}


const feature: Feature = {
  routes: [
    {
      path: '/tickets/:id(\\d+)?',
      name: 'desk',
      component: () => import('./DeskPage.vue'),
      meta: { title: 'ticket.menu', permission: 'READ_TICKETS' },
    },
    { path: '/tickets/table', name: 'ticket-table', component: () => import('./table/TicketTablePage.vue'), meta: { title: 'ticket.table.title', permission: 'READ_TICKETS' } },
  ],
  menu: [{ label: 'ticket.menu', icon: Inbox, to: '/tickets', order: 10, permission: 'READ_TICKETS', shortcut: 'i', inside: defineAsyncComponent(() => import('./queue/RailViews.vue')) }],
  search: async (q) => {
    const macros = await macrosNamed(q)
    const page = await take(api.GET('/api/v1/tickets', { params: { query: { q, size: 8 } } })).catch(() => ({ items: [] }))
    const tickets = page.items.map((row) => ({
      id: `ticket-${row.id}`,
      title: `${row.number} ${row.subject}`,
      hint: row.customer.name,
      icon: Inbox,
      to: `/tickets/${row.id}`,
    }))
    return [...macros, ...tickets]
  },
  changes: ticketChanged,
}

export default feature
