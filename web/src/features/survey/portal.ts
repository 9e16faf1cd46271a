import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [{ path: '/s/:token', component: () => import('./SurveyPage.vue') }]

export default routes
