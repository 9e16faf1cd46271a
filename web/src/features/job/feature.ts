import { ListChecks } from 'lucide-vue-next'
import { defineAsyncComponent } from 'vue'
import type { Feature } from '@/app/features'
import { jobChanged } from './live'

const feature: Feature = {
  routes: [{ path: '/jobs', component: () => import('./JobsPage.vue'), meta: { title: 'job.menu' } }],
  menu: [{ label: 'job.menu', icon: ListChecks, to: '/jobs', order: 80, shortcut: 'j', badge: defineAsyncComponent(() => import('./RunningBadge.vue')) }],
  changes: { job: jobChanged },
}

export default feature
