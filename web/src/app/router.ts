import { createRouter, createWebHistory } from 'vue-router'
import { features, menu } from './features'
import { i18n } from './i18n'
import { useSession } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    /** message key of the page's name in the browser tab */
    title?: string
    permission?: string
    /** shown without the shell and without sign-in */
    open?: boolean
  }
}

/** The first place that the person may see. Whoever has not signed in yet is sent to no place to come back to. */
function home(): string {
  const session = useSession()
  if (!session.signedIn) return '/sign-in'
  return menu.find((each) => session.may(each.permission))?.to ?? '/profile'
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...features.flatMap((each) => each.routes),
    { path: '/', redirect: home },
    { path: '/:rest(.*)*', component: () => import('./NotFoundPage.vue'), meta: { title: 'ui.notFound.title' } },
  ],
})

router.beforeEach((to) => {
  const session = useSession()
  if (session.setupNeeded && to.path !== '/setup') return '/setup'
  if (to.meta.open) return true
  if (!session.signedIn) return { path: '/sign-in', query: { next: to.fullPath } }
  if (to.meta.permission && !session.may(to.meta.permission)) return { path: '/not-allowed', replace: true }
  return true
})

router.afterEach((to) => {
  const title = to.meta.title ? `${i18n.global.t(to.meta.title)} · ` : ''
  document.title = `${title}${i18n.global.t('ui.product')}`
})
