import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [{ path: '/c/:token', component: () => import('./solution/ConsentPage.vue') }]

export default routes
