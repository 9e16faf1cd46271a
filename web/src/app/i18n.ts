import { createI18n } from 'vue-i18n'
import { speak } from '@/api/client'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

type Messages = Record<string, string>
const bundles = import.meta.glob<Messages>('../locales/*/*.json', { import: 'default' })
const STORED = 'anxin.locale'

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  missingWarn: false,
  fallbackWarn: false,
  // Keys are flat ("ticket.state.NEW"), so a key is looked up as it stands.
  messageResolver: (messages, key) => (messages as Messages)[key] ?? null,
})

export function preferredLocale(): Locale {
  const stored = localStorage.getItem(STORED)
  if (stored === 'zh-CN' || stored === 'en') return stored
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** Loads the texts of a language and shows everything in it. */
export async function speakLocale(locale: Locale): Promise<void> {
  const wanted = Object.entries(bundles).filter(([path]) => path.includes(`/locales/${locale}/`))
  const loaded = await Promise.all(
    wanted.map(async ([path, load]) => {
      const capability = path.split('/').pop()?.replace('.json', '') ?? ''
      const entries = Object.entries(await load())
      return Object.fromEntries(entries.map(([key, text]) => [`${capability}.${key}`, text]))
    }),
  )
  i18n.global.setLocaleMessage(locale, Object.assign({}, ...loaded) as Messages)
  i18n.global.locale.value = locale
  localStorage.setItem(STORED, locale)
  document.documentElement.lang = locale
  speak(locale)
}
