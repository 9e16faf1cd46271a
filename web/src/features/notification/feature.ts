import { Bell } from 'lucide-vue-next'
import { defineAsyncComponent } from 'vue'
import type { Feature } from '@/app/features'

const feature: Feature = {
  routes: [{ path: '/notices', component: () => import('./NoticesPage.vue'), meta: { title: 'notification.menu' } }],
  menu: [{ label: 'notification.menu', icon: Bell, to: '/notices', order: 28, shortcut: 'n', badge: defineAsyncComponent(() => import('./UnreadBadge.vue')) }],
  changes: { notice: (_change, queries) => void queries.invalidateQueries({ queryKey: ['notices'] }) },
}

export default feature
