import type { Feature } from '@/app/features'

const feature: Feature = {
  routes: [
    { path: '/sign-in', component: () => import('./SignInPage.vue'), meta: { open: true, title: 'access.signIn.title' } },
    { path: '/not-allowed', component: () => import('./NotAllowedPage.vue'), meta: { title: 'access.notAllowed.title' } },
  ],
}

export default feature
