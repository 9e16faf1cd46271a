import { FileInput } from 'lucide-vue-next'
import type { Feature } from '@/app/features'

const permission = 'MANAGE_CUSTOMERS'

const feature: Feature = {
  routes: [
    { path: '/imports', component: () => import('./BeginImportPage.vue'), meta: { title: 'imports.menu', permission } },
    { path: '/imports/:id', component: () => import('./ImportPage.vue'), meta: { title: 'imports.menu', permission } },
  ],
  menu: [{ label: 'imports.menu', icon: FileInput, to: '/imports', order: 82, permission }],
}

export default feature
