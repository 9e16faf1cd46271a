import { MessagesSquare } from 'lucide-vue-next'
import { defineAsyncComponent } from 'vue'
import type { Feature } from '@/app/features'

const permission = 'WORK_TICKETS'

const feature: Feature = {
  routes: [
    { path: '/chats', component: () => import('./ChatsPage.vue'), meta: { title: 'chat.menu', permission } },
    { path: '/chats/settings', component: () => import('./ChatSettingsPage.vue'), meta: { title: 'chat.settings', permission: 'ADMINISTER' } },
    { path: '/chats/:id', component: () => import('./ChatsPage.vue'), meta: { title: 'chat.menu', permission } },
  ],
  menu: [{ label: 'chat.menu', icon: MessagesSquare, to: '/chats', order: 12, permission, shortcut: 'h', badge: defineAsyncComponent(() => import('./ChatBadge.vue')) }],
  changes: {
    'chat-desk': (_change, queries) => void queries.invalidateQueries({ queryKey: ['chat-desk'] }),
    chat: (change, queries) => {
      void queries.invalidateQueries({ queryKey: ['chat', change.id] })
      void queries.invalidateQueries({ queryKey: ['chat-desk'] })
    },
    'chat-typing': (change, queries) => void queries.setQueryData(['chat-typing', change.id], Date.now()),
  },
}

export default feature
