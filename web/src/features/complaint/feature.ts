import { MessageSquareWarning } from 'lucide-vue-next'
import { defineAsyncComponent } from 'vue'
import type { Feature } from '@/app/features'

const permission = 'READ_TICKETS'

const feature: Feature = {
  routes: [
    { path: '/complaints', component: () => import('./ComplaintsPage.vue'), meta: { title: 'complaint.menu', permission } },
    { path: '/complaints/settings', component: () => import('./settings/ComplaintSettings.vue'), meta: { title: 'complaint.settings', permission } },
    { path: '/complaints/analysis', component: () => import('./analysis/ComplaintAnalysisPage.vue'), meta: { title: 'complaint.analysis.menu', permission: 'SEE_REPORTS' } },
    { path: '/complaints/:id', component: () => import('./ComplaintPage.vue'), meta: { title: 'complaint.menu', permission } },
  ],
  menu: [{ label: 'complaint.menu', icon: MessageSquareWarning, to: '/complaints', order: 28, permission, shortcut: 'b' }],
  ticketParts: [{ order: 5, part: defineAsyncComponent(() => import('./TicketComplaints.vue')) }],
  changes: {
    complaint: (change, queries) => {
      void queries.invalidateQueries({ queryKey: ['complaints'] })
      void queries.invalidateQueries({ queryKey: ['complaint', change.id] })
    },
  },
}

export default feature
