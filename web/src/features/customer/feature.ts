import { Building2, UsersRound } from 'lucide-vue-next'
import { api, take } from '@/api/client'
import type { Feature } from '@/app/features'

const permission = 'READ_CUSTOMERS'

const feature: Feature = {
  routes: [
    { path: '/customers', component: () => import('./CustomersPage.vue'), meta: { title: 'customer.menu', permission } },
    { path: '/customers/:id', component: () => import('./CustomerPage.vue'), meta: { title: 'customer.menu', permission } },
    { path: '/customer-duplicates', component: () => import('./merging/DuplicatesPage.vue'), meta: { title: 'customer.duplicates', permission } },
    { path: '/companies', component: () => import('./CompaniesPage.vue'), meta: { title: 'customer.companies', permission } },
    { path: '/companies/:id', component: () => import('./CompanyPage.vue'), meta: { title: 'customer.companies', permission } },
  ],
  menu: [{ label: 'customer.menu', icon: UsersRound, to: '/customers', also: ['/companies', '/customer-duplicates'], order: 20, permission, shortcut: 'c' }],
  search: async (q) => {
    const [people, companies] = await Promise.all([
      take(api.GET('/api/v1/customers', { params: { query: { q, size: 5 } } })),
      take(api.GET('/api/v1/companies', { params: { query: { q, size: 3 } } })),
    ])
    return [
      ...companies.items.map(({ id, name, domains }) => ({ id: `company-${id}`, title: name, hint: domains.join(' · '), icon: Building2, to: `/companies/${id}` })),
      ...people.items.map(({ customer }) => ({
        id: `customer-${customer.id}`,
        title: customer.name,
        hint: [customer.companyName, customer.phone, customer.mail].filter(Boolean).join(' · '),
        icon: UsersRound,
        to: `/customers/${customer.id}`,
      })),
    ]
  },
  changes: {
    customer: (change, queries) => {
      void queries.invalidateQueries({ queryKey: ['customer', change.id] })
      void queries.invalidateQueries({ queryKey: ['customers'] })
    },
  },
}

export default feature
