import { UsersRound } from 'lucide-vue-next'
import type { Feature } from '@/app/features'
import { availabilityChanged, refreshWatch } from './live'

const permission = 'SEE_REPORTS'

const feature: Feature = {
  routes: [
    { path: '/watch', name: 'watch', component: () => import('./QueueWatchPage.vue'), meta: { title: 'watch.menu', permission } },
    { path: '/watch/try', name: 'route-trial', component: () => import('./RouteTrialPage.vue'), meta: { title: 'watch.try', permission: 'READ_TICKETS' } },
  ],
  menu: [{ label: 'watch.menu', icon: UsersRound, to: '/watch', order: 25, permission, shortcut: 'w' }],
  changes: { ticket: (_change, queries) => refreshWatch(queries), availability: (_change, queries) => availabilityChanged(queries) },
}

export default feature
