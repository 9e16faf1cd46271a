import { useRouter } from 'vue-router'
import { api } from '@/api/client'
import { queries } from './queries'
import { useSession } from './session'

/** Ends this session; what was read is forgotten even when the server cannot be reached. */
export function useSignOut(): () => Promise<void> {
  const router = useRouter()
  const session = useSession()
  return async () => {
    try {
      await api.DELETE('/api/v1/session')
    } finally {
      session.forget()
      queries.clear()
      await router.push('/sign-in')
    }
  }
}
