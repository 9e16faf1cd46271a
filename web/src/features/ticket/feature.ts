import { Inbox } from 'lucide-vue-next'
import { defineAsyncComponent } from 'vue'
import { api, take } from '@/api/client'
import type { Feature } from '@/app/features'
import { ticketChanged } from './live'

const feature: Feature = {
  routes: [
    {
      path: '/tickets/:id(\\d+)?',
      name: 'desk',
      component: () => import('./DeskPage.vue'),
      meta: { title: 'ticket.menu', permission: 'READ_TICKETS' },
    },
  ],
  menu: [{ label: 'ticket.menu', icon: Inbox, to: '/tickets', order: 10, permission: 'READ_TICKETS', shortcut: 'i', inside: defineAsyncComponent(() => import('./queue/RailViews.vue')) }],
  search: async (q) => {
    const page = await take(api.GET('/api/v1/tickets', { params: { query: { q, size: 8 } } })).catch(() => ({ items: [] }))
    return page.items.map((row) => ({
      id: `ticket-${row.id}`,
      title: `${row.number} ${row.subject}`,
      hint: row.customer.name,
      icon: Inbox,
      to: `/tickets/${row.id}`,
    }))
  },
  changes: ticketChanged,
}

export default feature
