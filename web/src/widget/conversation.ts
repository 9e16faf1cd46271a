/** The talk with the server: what is said is sent until it is taken, what is heard is heard once and in order. */
export interface Line {
  seq: number
  client: string
  author: 'VISITOR' | 'AGENT' | 'SYSTEM'
  name: string
  text: string
  at: string
}

export interface Visit {
  state: 'WAITING' | 'RINGING' | 'ACTIVE' | 'ENDED'
  outcome: string | null
  position: number | null
  expectedWaitSeconds: number | null
  agentName: string | null
  lastSeq: number
  agentRead: number
  ticket: string | null
  score: number | null
}

export interface Pending {
  id: string
  text: string
}

export interface Listener {
  line(line: Line): void
  visit(visit: Visit): void
  typing(name: string): void
  connected(yes: boolean): void
  pending(all: Pending[]): void
}

const BASE = '/api/v1/public/chats'
const SLOWEST_MILLIS = 15_000

/** Refused for good: the same request would be refused again. */
export class Refused extends Error {}

export async function call<T>(method: string, path: string, body?: unknown, locale = 'zh-CN'): Promise<T> {
  const response = await fetch(BASE + path, {
    method,
    headers: { 'Content-Type': 'application/json', 'Accept-Language': locale },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (response.status >= 400 && response.status < 500 && response.status !== 429 && response.status !== 408) {
    const problem = (await response.json().catch(() => ({}))) as { detail?: string }
    throw new Refused(problem.detail ?? String(response.status))
  }
  if (!response.ok) throw new Error(String(response.status))
  return (response.status === 204 ? undefined : await response.json()) as T
}

export class Conversation {
  private seen = 0
  private queue: Pending[] = []
  private sending = false
  private over = false
  private source: EventSource | undefined
  private pause = 500

  constructor(
    readonly token: string,
    private readonly listener: Listener,
    stored: Pending[] = [],
  ) {
    this.queue = stored
  }

  open(): void {
    this.listen()
    void this.renew()
    void this.send()
  }

  say(text: string): void {
    this.queue.push({ id: crypto.randomUUID(), text })
    this.listener.pending(this.queue)
    void this.send()
  }

  async renew(): Promise<void> {
    try {
      this.listener.visit(await call<Visit>('GET', `/${this.token}`))
    } catch {
      // The stream tells again once the connection is back.
    }
  }

  read(): void {
    if (this.seen > 0) void call('PUT', `/${this.token}/read`, { seq: this.seen }).catch(() => undefined)
  }

  typing(): void {
    void call('PUT', `/${this.token}/typing`).catch(() => undefined)
  }

  close(): void {
    this.over = true
    this.source?.close()
  }

  private listen(): void {
    const source = new EventSource(`${BASE}/${this.token}/events?after=${this.seen}`)
    this.source = source
    source.addEventListener('open', () => {
      this.listener.connected(true)
      void this.renew()
      void this.send()
    })
    source.addEventListener('line', (event) => this.hear(JSON.parse((event as MessageEvent<string>).data) as Line))
    for (const name of ['place', 'state', 'read']) source.addEventListener(name, () => void this.renew())
    source.addEventListener('typing', (event) => this.listener.typing((JSON.parse((event as MessageEvent<string>).data) as { name: string }).name))
    source.addEventListener('error', () => {
      this.listener.connected(false)
      // A browser gives up after some answers, such as that of a balancer; we do not.
      if (source.readyState === EventSource.CLOSED && !this.over) setTimeout(() => this.listen(), 2_000)
    })
  }

  private hear(line: Line): void {
    if (line.seq <= this.seen) return
    this.seen = line.seq
    this.queue = this.queue.filter((each) => each.id !== line.client)
    this.listener.pending(this.queue)
    this.listener.line(line)
  }

  /** One after the other, so that what was written first is first. */
  private async send(): Promise<void> {
    if (this.sending) return
    this.sending = true
    while (this.queue.length && !this.over) {
      const next = this.queue[0]
      if (!next) break
      try {
        await call<Line>('POST', `/${this.token}/lines`, next)
        this.queue = this.queue.filter((each) => each.id !== next.id)
        this.pause = 500
      } catch (error) {
        if (error instanceof Refused) {
          this.queue.shift()
          void this.renew()
        } else {
          await new Promise((wake) => setTimeout(wake, this.pause))
          this.pause = Math.min(this.pause * 2, SLOWEST_MILLIS)
        }
      }
      this.listener.pending(this.queue)
    }
    this.sending = false
  }
}
