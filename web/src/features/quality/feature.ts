import { History } from 'lucide-vue-next'
import { defineAsyncComponent } from 'vue'
import type { Feature } from '@/app/features'

const permission = 'READ_TICKETS'

const feature: Feature = {
  routes: [
    { path: '/retrospectives', component: () => import('./RetrospectivesPage.vue'), meta: { title: 'quality.menu', permission } },
    { path: '/retrospectives/:id', component: () => import('./RetrospectivePage.vue'), meta: { title: 'quality.menu', permission } },
  ],
  menu: [{ label: 'quality.menu', icon: History, to: '/retrospectives', order: 32, permission, shortcut: 'r' }],
  ticketParts: [{ order: 60, part: defineAsyncComponent(() => import('./TicketRetrospectives.vue')) }],
  changes: { retrospective: (_change, queries) => void queries.invalidateQueries({ queryKey: ['retrospectives'] }) },
}

export default feature
