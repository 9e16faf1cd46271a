import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '@fontsource-variable/inter/wght.css'
import '@/styles/tokens.css'
import 'element-plus/theme-chalk/base.css'
import '@/styles/base.css'
import '@/styles/element.css'
import App from './App.vue'
import { i18n, preferredLocale, speakLocale } from './i18n'
import { listenToKeys } from './keyboard'
import { useLayout } from './layout'
import { queries } from './queries'
import { router } from './router'
import { useSession } from './session'

const app = createApp(App).use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient: queries })
useLayout()
await Promise.all([speakLocale(preferredLocale()), useSession().recall().catch(() => undefined)])
app.use(router)
await router.isReady()
app.mount('#app')
listenToKeys()
