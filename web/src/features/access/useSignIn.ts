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

/**
 * Signs in with a password and, where the account has one, the second factor.
 * @param vouchedFor an identity provider vouched for the person: only the code is still to come
 */
export function useSignIn(vouchedFor: boolean): SignIn {
  const session = useSession()
  const mail = ref('')
  const password = ref('')
  const code = ref('')
  const codeWanted = ref(vouchedFor)
  const busy = ref(false)
  const problem = ref<unknown>()

  function offer(): Promise<unknown> {
    const body = { mail: mail.value.trim(), password: password.value, ...(codeWanted.value ? { code: code.value.trim() } : {}) }
    return take(api.POST('/api/v1/session', { body }))
  }

  function confirm(): Promise<unknown> {
    return take(api.POST('/api/v1/session/second-factor', { body: { code: code.value.trim() } }))
  }

  async function signIn(): Promise<void> {
    busy.value = true
    problem.value = undefined
    try {
      await (vouchedFor ? confirm() : offer())
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
