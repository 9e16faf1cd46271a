import { Mails } from 'lucide-vue-next'
import type { Feature } from '@/app/features'

const permission = 'SEE_INTAKE'

const feature: Feature = {
  routes: [
    {
      path: '/mail',
      component: () => import('./MailTrafficPage.vue'),
      meta: { title: 'conversation.traffic.menu', permission },
      children: [
        { path: '', redirect: '/mail/intake' },
        { path: 'intake', component: () => import('./intake/IntakeLedger.vue'), meta: { title: 'conversation.intake.title', permission } },
        { path: 'outbox', component: () => import('./outbox/OutboxTable.vue'), meta: { title: 'conversation.outbox.title', permission: 'MANAGE_OUTBOX' } },
      ],
    },
  ],
  menu: [{ label: 'conversation.traffic.menu', icon: Mails, to: '/mail', order: 40, permission, shortcut: 'm' }],
  changes: {
    intake: (_change, queries) => void queries.invalidateQueries({ queryKey: ['intake'] }),
    outbox: (_change, queries) => void queries.invalidateQueries({ queryKey: ['outbox'] }),
  },
}

export default feature
