import { ChartNoAxesCombined } from 'lucide-vue-next'
import type { Feature } from '@/app/features'
import { refreshDashboard } from './live'

const permission = 'SEE_REPORTS'

const feature: Feature = {
  routes: [{ path: '/dashboard', component: () => import('./DashboardPage.vue'), meta: { title: 'insight.menu', permission } }],
  menu: [{ label: 'insight.menu', icon: ChartNoAxesCombined, to: '/dashboard', order: 30, permission, shortcut: 'd' }],
  changes: { dashboard: (_change, queries) => refreshDashboard(queries) },
}

export default feature
