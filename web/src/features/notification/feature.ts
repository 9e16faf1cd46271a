import { Bell } from 'lucide-vue-next'
import { defineAsyncComponent } from 'vue'
import type { Feature } from '@/app/features'

const permission = 'READ_TICKETS'

const feature: Feature = {
  routes: [{ path: '/notices', component: () => import('./NoticesPage.vue'), meta: { title: 'notification.menu', permission } }],
  menu: [{ label: 'notification.menu', icon: Bell, to: '/notices', order: 25, permission, shortcut: 'n', badge: defineAsyncComponent(() => import('./UnreadBadge.vue')) }],
  changes: { notice: (_change, queries) => void queries.invalidateQueries({ queryKey: ['notices'] }) },
}

export default feature
