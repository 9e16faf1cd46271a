import { Settings } from 'lucide-vue-next'
import type { Feature } from '@/app/features'
import { GROUPS } from './places'

const permission = 'MANAGE_DESK'
const places = GROUPS.flatMap((group) => group.places)

const feature: Feature = {
  routes: [
    {
      path: '/administration',
      component: () => import('./AdministrationPage.vue'),
      meta: { title: 'administration.menu', permission },
      children: [
        { path: '', component: () => import('./AdministrationStart.vue'), meta: { title: 'administration.menu', permission } },
        ...places.map((each) => ({
          path: each.name,
          component: each.page,
          meta: { title: `administration.${each.name}.menu`, permission: each.permission },
        })),
      ],
    },
    // Whoever works on tickets keeps the own macros.
    { path: '/macros', component: () => import('./macros/OwnMacrosPage.vue'), meta: { title: 'macros.menu', permission: 'WORK_TICKETS' } },
  ],
  menu: [{ label: 'administration.menu', icon: Settings, to: '/administration', order: 90, permission, shortcut: 's' }],
  changes: Object.fromEntries(
    ['teams', 'people', 'calendars', 'skills'].map((key) => [key.replace(/s$/, ''), (_change, queries) => void queries.invalidateQueries({ queryKey: [key] })]),
  ),
}

export default feature
