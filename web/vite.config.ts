import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import ElementPlus from 'unplugin-element-plus/vite'
import { defineConfig, type Plugin } from 'vite'

const server = process.env.ANXIN_URL ?? 'http://127.0.0.1:8080'

/** The development server answers like the packaged one: /s/... and /c/... are the portal, /chat/widget the chat, every other page the console. */
function portalPages(): Plugin {
  return {
    name: 'portal-pages',
    configureServer(dev) {
      dev.middlewares.use((request, _response, next) => {
        if (request.url?.startsWith('/chat/widget')) request.url = '/widget.html'
        if (request.url && /^\/[sc]\//.test(request.url)) request.url = '/portal.html'
        next()
      })
    },
  }
}

export default defineConfig({
  plugins: [vue(), ElementPlus({}), portalPages()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    target: 'es2022',
    // Not Vite's own `assets`, which is the page of the installed base.
    assetsDir: 'built',
    rolldownOptions: { input: { console: 'index.html', portal: 'portal.html', widget: 'widget.html' } },
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/oauth2': { target: server, changeOrigin: false },
      '/login/oauth2': { target: server, changeOrigin: false },
      '/actuator': { target: server, changeOrigin: false },
    },
  },
})
