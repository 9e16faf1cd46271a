import { customRef, onScopeDispose, watch, type Ref } from 'vue'

/** Follows another value once it has rested for a while. */
export function refDebounced<T>(source: Ref<T>, milliseconds: number): Readonly<Ref<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let value = source.value
  const follower = customRef<T>((track, trigger) => ({
    get: () => {
      track()
      return value
    },
    set: (next) => {
      value = next
      trigger()
    },
  }))
  watch(source, (next) => {
    clearTimeout(timer)
    timer = setTimeout(() => (follower.value = next), milliseconds)
  })
  onScopeDispose(() => clearTimeout(timer))
  return follower
}
