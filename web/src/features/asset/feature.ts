import { HardDrive } from 'lucide-vue-next'
import { defineAsyncComponent } from 'vue'
import { api, take } from '@/api/client'
import type { Feature } from '@/app/features'

const permission = 'READ_CUSTOMERS'

const feature: Feature = {
  routes: [
    { path: '/assets', component: () => import('./AssetsPage.vue'), meta: { title: 'asset.menu', permission } },
    { path: '/assets/:id', component: () => import('./AssetPage.vue'), meta: { title: 'asset.menu', permission } },
  ],
  menu: [{ label: 'asset.menu', icon: HardDrive, to: '/assets', order: 25, permission, shortcut: 'a' }],
  ticketParts: [{ order: -1, part: defineAsyncComponent(() => import('./concern/TicketAsset.vue')) }],
  changes: {
    'ticket-asset': (change, queries) => {
      void queries.invalidateQueries({ queryKey: ['ticket', Number(change.id), 'asset'] })
      void queries.invalidateQueries({ queryKey: ['asset-tickets'] })
    },
  },
  search: async (q) => {
    const page = await take(api.GET('/api/v1/assets', { params: { query: { q, size: 5 } } }))
    return page.items.map(({ asset, customerName }) => ({
      id: `asset-${asset.id}`,
      title: asset.serial,
      hint: [asset.model, customerName].join(' · '),
      icon: HardDrive,
      to: `/assets/${asset.id}`,
    }))
  },
}

export default feature
