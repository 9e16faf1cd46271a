import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

export const NARROW = 900
export const MEDIUM = 1400

/** The width of the window, and whether only one pane fits. */
export function useWindowWidth(): Ref<number> {
  const width = ref(window.innerWidth)
  const measure = (): void => void (width.value = window.innerWidth)
  onMounted(() => window.addEventListener('resize', measure))
  onBeforeUnmount(() => window.removeEventListener('resize', measure))
  return width
}
