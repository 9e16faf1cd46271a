import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A filter that stands in the address; unknown values count as none. */
export function useOneOf<Value extends string>(name: string, values: readonly Value[]): WritableComputedRef<Value | ''> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => values.find((each) => each === route.query[name]) ?? '',
    set: (value) => void router.replace({ query: { ...route.query, [name]: value || undefined } }),
  })
}
