import { UsersRound } from 'lucide-vue-next'
import { api, take } from '@/api/client'
import type { Feature } from '@/app/features'

const permission = 'READ_CUSTOMERS'

const feature: Feature = {
  routes: [
    { path: '/customers', component: () => import('./CustomersPage.vue'), meta: { title: 'customer.menu', permission } },
    { path: '/customers/:id', component: () => import('./CustomerPage.vue'), meta: { title: 'customer.menu', permission } },
  ],
  menu: [{ label: 'customer.menu', icon: UsersRound, to: '/customers', order: 20, permission, shortcut: 'c' }],
  search: async (q) => {
    const page = await take(api.GET('/api/v1/customers', { params: { query: { q, size: 5 } } }))
    return page.items.map(({ customer }) => ({
      id: `customer-${customer.id}`,
      title: customer.name,
      hint: [customer.companyName, customer.phone, customer.mail].filter(Boolean).join(' · '),
      icon: UsersRound,
      to: `/customers/${customer.id}`,
    }))
  },
  changes: {
    customer: (change, queries) => {
      void queries.invalidateQueries({ queryKey: ['customer', change.id] })
      void queries.invalidateQueries({ queryKey: ['customers'] })
    },
  },
}

export default feature
