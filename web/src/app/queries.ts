import { QueryClient } from '@tanstack/vue-query'
import { asProblem } from '@/api/problem'

const ATTEMPTS = 2

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: true,
      // A refusal stays a refusal; only a broken line or server is worth another try.
      retry: (count, error) => {
        const { status } = asProblem(error)
        return count < ATTEMPTS && (status === 0 || status >= 500)
      },
    },
    mutations: { retry: false },
  },
})
