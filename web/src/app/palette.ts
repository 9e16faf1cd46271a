import { refDebounced } from './refDebounced'
import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { features, menu, type PaletteItem } from './features'
import { useSession } from './session'

interface Palette {
  query: Ref<string>
  items: ComputedRef<PaletteItem[]>
  searching: Ref<boolean>
}

/** What the command palette offers: places by name at once, tickets and people a moment later. */
export function usePalette(label: (key: string) => string): Palette {
  const session = useSession()
  const query = ref('')
  const asked = refDebounced(query, 180)
  const found = ref<PaletteItem[]>([])
  const searching = ref(false)

  watch(asked, async (words) => {
    if (!words.trim()) {
      found.value = []
      return
    }
    searching.value = true
    const answers = await Promise.allSettled(features.flatMap((each) => (each.search ? [each.search(words.trim())] : [])))
    if (words !== asked.value) return
    found.value = answers.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
    searching.value = false
  })

  const items = computed(() => {
    const words = query.value.trim().toLowerCase()
    const places = menu
      .filter((each) => session.may(each.permission))
      .map((each) => ({ id: each.to, title: label(each.label), icon: each.icon, to: each.to }))
      .filter((each) => each.title.toLowerCase().includes(words))
    return [...places, ...found.value]
  })

  return { query, items, searching }
}
