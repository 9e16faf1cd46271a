import { Package } from 'lucide-vue-next'
import { api, take } from '@/api/client'
import type { Feature } from '@/app/features'

const permission = 'READ_PARTS'

const feature: Feature = {
  routes: [
    { path: '/parts', component: () => import('./PartsPage.vue'), meta: { title: 'parts.menu', permission } },
    { path: '/parts/planning', component: () => import('./PlanningPage.vue'), meta: { title: 'parts.planning', permission } },
    { path: '/parts/orders', component: () => import('./purchasing/OrdersPage.vue'), meta: { title: 'purchasing.orders', permission } },
    { path: '/parts/orders/:id', component: () => import('./purchasing/OrderPage.vue'), meta: { title: 'purchasing.order', permission } },
    { path: '/parts/suppliers', component: () => import('./purchasing/SuppliersPage.vue'), meta: { title: 'purchasing.suppliers', permission } },
    { path: '/parts/:id', component: () => import('./PartPage.vue'), meta: { title: 'parts.menu', permission } },
  ],
  menu: [{ label: 'parts.menu', icon: Package, to: '/parts', order: 25, permission, shortcut: 'p' }],
  search: async (q) => {
    const page = await take(api.GET('/api/v1/parts', { params: { query: { q, size: 5 } } }))
    return page.items.map((part) => ({
      id: `part-${part.id}`,
      title: part.number,
      hint: `${part.name.zh} · ${part.name.en}`,
      icon: Package,
      to: `/parts/${part.id}`,
    }))
  },
}

export default feature
