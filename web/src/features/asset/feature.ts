import { HardDrive } from 'lucide-vue-next'
import { api, take } from '@/api/client'
import type { Feature } from '@/app/features'

const permission = 'READ_CUSTOMERS'

const feature: Feature = {
  routes: [
    { path: '/assets', component: () => import('./AssetsPage.vue'), meta: { title: 'asset.menu', permission } },
    { path: '/assets/:id', component: () => import('./AssetPage.vue'), meta: { title: 'asset.menu', permission } },
  ],
  menu: [{ label: 'asset.menu', icon: HardDrive, to: '/assets', order: 25, permission, shortcut: 'a' }],
  search: async (q) => {
    const page = await take(api.GET('/api/v1/assets', { params: { query: { q, size: 5 } } }))
    return page.items.map(({ asset, ownerName }) => ({
      id: `asset-${asset.id}`,
      title: asset.serial,
      hint: [asset.model, ownerName].join(' · '),
      icon: HardDrive,
      to: `/assets/${asset.id}`,
    }))
  },
}

export default feature
