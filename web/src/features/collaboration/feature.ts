import { ListChecks, UsersRound } from 'lucide-vue-next'
import { defineAsyncComponent } from 'vue'
import type { Feature } from '@/app/features'

const feature: Feature = {
  routes: [
    { path: '/tasks', component: () => import('./task/TasksPage.vue'), meta: { title: 'collaboration.task.menu', permission: 'WORK_TASKS' } },
    { path: '/tasks/:id', component: () => import('./task/TaskPage.vue'), meta: { title: 'collaboration.task.menu' } },
    { path: '/cases', component: () => import('./jointcase/CasesPage.vue'), meta: { title: 'collaboration.case.menu', permission: 'WORK_TASKS' } },
    { path: '/cases/:id', component: () => import('./jointcase/CasePage.vue'), meta: { title: 'collaboration.case.menu' } },
  ],
  menu: [
    { label: 'collaboration.task.menu', icon: ListChecks, to: '/tasks', order: 26, permission: 'WORK_TASKS', shortcut: 'k' },
    { label: 'collaboration.case.menu', icon: UsersRound, to: '/cases', order: 27, permission: 'WORK_TASKS', shortcut: 'j' },
  ],
  ticketParts: [
    { order: 10, part: defineAsyncComponent(() => import('./task/TicketTasks.vue')) },
    { order: 20, part: defineAsyncComponent(() => import('./jointcase/TicketCases.vue')) },
    { order: 30, part: defineAsyncComponent(() => import('./solution/TicketSolutions.vue')) },
    { order: 40, part: defineAsyncComponent(() => import('./incident/TicketIncident.vue')) },
  ],
  changes: {
    task: (change, queries) => {
      void queries.invalidateQueries({ queryKey: ['tasks'] })
      void queries.invalidateQueries({ queryKey: ['task', change.id] })
      void queries.invalidateQueries({ queryKey: ['case'] })
    },
    'joint-case': (change, queries) => {
      void queries.invalidateQueries({ queryKey: ['cases'] })
      void queries.invalidateQueries({ queryKey: ['case', change.id] })
    },
    solution: (change, queries) => void queries.invalidateQueries({ queryKey: ['solutions', Number(change.id)] }),
    incident: (change, queries) => void queries.invalidateQueries({ queryKey: ['incident', Number(change.id)] }),
    'ticket-links': (change, queries) => void queries.invalidateQueries({ queryKey: ['incident', Number(change.id)] }),
  },
}

export default feature
