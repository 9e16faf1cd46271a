import type { Feature } from '@/app/features'

const feature: Feature = {
  routes: [
    { path: '/sign-in', component: () => import('./SignInPage.vue'), meta: { open: true, title: 'access.signIn.title' } },
    { path: '/setup', component: () => import('./SetupPage.vue'), meta: { open: true, title: 'access.setup.title' } },
    { path: '/password/:token', component: () => import('./PasswordPage.vue'), meta: { open: true, title: 'access.newPassword.title' } },
    { path: '/profile', component: () => import('./profile/ProfilePage.vue'), meta: { title: 'access.profile.title' } },
    { path: '/not-allowed', component: () => import('./NotAllowedPage.vue'), meta: { title: 'access.notAllowed.title' } },
  ],
}

export default feature
