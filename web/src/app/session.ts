import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, take } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { Session } from '@/api/types'

/** Who sits in front of the console. */
export const useSession = defineStore('session', () => {
  const session = ref<Session>()
  const known = ref(false)
  const setupNeeded = ref(false)

  const account = computed(() => session.value?.account)
  const signedIn = computed(() => session.value?.account !== undefined)

  function may(permission: string | undefined): boolean {
    return permission === undefined || (session.value?.permissions as string[] | undefined)?.includes(permission) === true
  }

  /** Asks the server who is signed in; also brings the CSRF cookie. */
  async function recall(): Promise<void> {
    try {
      session.value = await take(api.GET('/api/v1/session'))
    } catch (error) {
      if (asProblem(error).status !== 401) throw error
      session.value = undefined
    } finally {
      known.value = true
    }
  }

  function forget(): void {
    session.value = undefined
  }

  return { session, account, known, setupNeeded, signedIn, may, recall, forget }
})
