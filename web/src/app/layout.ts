import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'

export type ThemeChoice = 'light' | 'dark' | 'system'
const STORED_THEME = 'anxin.theme'
const STORED_RAIL = 'anxin.rail'

function storedTheme(): ThemeChoice {
  const stored = localStorage.getItem(STORED_THEME)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

/** How the console is laid out on this device: theme, rail, open overlays. */
export const useLayout = defineStore('layout', () => {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const systemDark = ref(system.matches)
  system.addEventListener('change', (event) => (systemDark.value = event.matches))

  const theme = ref<ThemeChoice>(storedTheme())
  const dark = computed(() => theme.value === 'dark' || (theme.value === 'system' && systemDark.value))
  const railNarrow = ref(localStorage.getItem(STORED_RAIL) === 'narrow')
  const paletteOpen = ref(false)
  const shortcutsOpen = ref(false)

  watch(
    dark,
    (isDark) => {
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
      document.documentElement.classList.toggle('dark', isDark)
    },
    { immediate: true },
  )
  watch(theme, (choice) => localStorage.setItem(STORED_THEME, choice))
  watch(railNarrow, (narrow) => localStorage.setItem(STORED_RAIL, narrow ? 'narrow' : 'wide'))

  return { theme, dark, railNarrow, paletteOpen, shortcutsOpen }
})
