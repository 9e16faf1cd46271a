import createClient, { type Middleware } from 'openapi-fetch'
import { problemOf } from './problem'
import type { paths } from './schema'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

type SignedOut = () => void
let onSignedOut: SignedOut = () => undefined
let language = 'zh-CN'

/** Called once the server no longer knows the session. */
export function whenSignedOut(listener: SignedOut): void {
  onSignedOut = listener
}

/** The language in which the server words its errors. */
export function speak(locale: string): void {
  language = locale
}

export function csrfToken(cookies: string = document.cookie): string | undefined {
  const entry = cookies.split('; ').find((each) => each.startsWith('XSRF-TOKEN='))
  return entry ? decodeURIComponent(entry.slice('XSRF-TOKEN='.length)) : undefined
}

/** Headers that every request of the console carries; also for uploads, which report progress by XMLHttpRequest. */
export function houseHeaders(method: string): Record<string, string> {
  const token = SAFE.has(method) ? undefined : csrfToken()
  return { 'Accept-Language': language, ...(token ? { 'X-XSRF-TOKEN': token } : {}) }
}

const house: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(houseHeaders(request.method))) request.headers.set(name, value)
    return request
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return undefined
    if (response.status === 401 && !schemaPath.startsWith('/api/v1/session')) onSignedOut()
    throw await problemOf(response)
  },
}

// The fetch of the moment, so that tests can stand in for the network.
export const api = createClient<paths>({ baseUrl: location.origin, fetch: (request) => globalThis.fetch(request) })
api.use(house)

/** The body of a successful answer; failures have been thrown as Problem by then. */
export async function take<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call
  return data as T
}
