import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import '@fontsource-variable/inter/wght.css'
import '@/styles/tokens.css'
import 'element-plus/theme-chalk/base.css'
import '@/styles/base.css'
import '@/styles/element.css'
import { i18n, preferredLocale, speakLocale } from './i18n'
import { useLayout } from './layout'
import PortalApp from './PortalApp.vue'
import { queries } from './queries'

// What customers open without signing in: `features/<capability>/portal.ts` exports its routes as default.
const modules = import.meta.glob<RouteRecordRaw[]>('../features/*/portal.ts', { eager: true, import: 'default' })

const router = createRouter({
  history: createWebHistory(),
  routes: [...Object.values(modules).flat(), { path: '/:rest(.*)*', component: () => import('./NotFoundPage.vue') }],
})

const app = createApp(PortalApp).use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient: queries })
useLayout()
await speakLocale(preferredLocale())
app.use(router)
await router.isReady()
app.mount('#app')
