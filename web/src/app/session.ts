import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, take } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { SignedIn } from '@/api/types'

/** Who sits in front of the console. */
export const useSession = defineStore('session', () => {
  const person = ref<SignedIn>()
  const setupNeeded = ref(false)
  const outside = ref<{ name: string; url: string }>()
  const signedIn = computed(() => person.value !== undefined)

  function may(permission: string | undefined): boolean {
    return permission === undefined || (person.value?.permissions as string[] | undefined)?.includes(permission) === true
  }

  /** Asks the server who is signed in; also brings the CSRF cookie. */
  async function recall(): Promise<void> {
    try {
      person.value = await take(api.GET('/api/v1/session'))
    } catch (error) {
      if (asProblem(error).status !== 401) throw error
      person.value = undefined
      await askOptions()
    }
  }

  /** Whether there is anybody who could sign in, and by which ways. */
  async function askOptions(): Promise<void> {
    const options = await take(api.GET('/api/v1/sign-in-options'))
    setupNeeded.value = options.setupNeeded
    outside.value = options.outside ? { name: options.outside, url: options.outsideUrl } : undefined
  }

  function forget(): void {
    person.value = undefined
  }

  return { person, setupNeeded, outside, signedIn, may, recall, askOptions, forget }
})
