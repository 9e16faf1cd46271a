import { ref, type Ref } from 'vue'

interface PaneSize {
  size: Ref<number>
  drag: (event: PointerEvent) => void
  nudge: (event: KeyboardEvent) => void
}

/**
 * The width of a pane that the reader pulls with the pointer or with the arrow keys; remembered on this device.
 *
 * @param direction 1 when the pane lies left of its handle, -1 when right
 */
export function usePaneSize(name: string, initial: number, min: number, max: number, direction: 1 | -1): PaneSize {
  const key = `anxin.pane.${name}`
  const stored = Number(localStorage.getItem(key))
  const size = ref(stored >= min && stored <= max ? stored : initial)

  function set(value: number): void {
    size.value = Math.round(Math.min(max, Math.max(min, value)))
    localStorage.setItem(key, String(size.value))
  }

  function drag(event: PointerEvent): void {
    event.preventDefault()
    const from = event.clientX
    const before = size.value
    const move = (each: PointerEvent): void => set(before + (each.clientX - from) * direction)
    const end = (): void => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', end)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end)
  }

  function nudge(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0
    if (step === 0) return
    event.preventDefault()
    set(size.value + step * direction)
  }

  return { size, drag, nudge }
}
