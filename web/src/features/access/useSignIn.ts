import { ref, type Ref } from 'vue'
import { api, take } from '@/api/client'
import { asProblem } from '@/api/problem'
import { useSession } from '@/app/session'

interface SignIn {
  mail: Ref<string>
  password: Ref<string>
  code: Ref<string>
  codeWanted: Ref<boolean>
  busy: Ref<boolean>
  problem: Ref<unknown>
  signIn: () => Promise<void>
}

/** Signs in with a password and, where the account has one, the second factor. */
export function useSignIn(): SignIn {
  const session = useSession()
  const mail = ref('')
  const password = ref('')
  const code = ref('')
  const codeWanted = ref(false)
  const busy = ref(false)
  const problem = ref<unknown>()

  async function signIn(): Promise<void> {
    busy.value = true
    problem.value = undefined
    try {
      const body = { mail: mail.value.trim(), password: password.value, ...(codeWanted.value ? { code: code.value.trim() } : {}) }
      await take(api.POST('/api/v1/session', { body }))
      await session.recall()
    } catch (error) {
      if (asProblem(error).kind === 'SecondFactorNeeded') codeWanted.value = true
      else problem.value = error
    } finally {
      busy.value = false
    }
  }

  return { mail, password, code, codeWanted, busy, problem, signIn }
}
