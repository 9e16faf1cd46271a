import { ref, type Ref } from 'vue'

/** What changed somewhere: ids and versions only, the data itself is fetched with the reader's rights. */
export interface Change {
  kind: string
  id: string
  version: number
}

export type ConnectionState = 'off' | 'connecting' | 'live' | 'reconnecting'

/** Where the stream comes from; a test passes its own. */
export type OpenStream = (url: string) => EventSource

const RETRY_SECONDS = [1, 2, 5, 10, 20, 30]

/**
 * The live feed of the console. The browser repeats `Last-Event-ID` by itself while it reconnects; when the server
 * refused the connection, it gives up, and the stream is opened anew here with the last id in the address.
 */
export class ChangeStream {
  readonly state: Ref<ConnectionState> = ref('off')
  /** the name of this connection, by which the server knows who looks at what */
  readonly connection: Ref<string> = ref('')
  private source: EventSource | undefined
  private lastId = ''
  private attempt = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly url: string,
    private readonly onChanges: (change: Change) => void,
    private readonly onGap: () => void,
    private readonly open: OpenStream = (address) => new EventSource(address),
  ) {}

  start(): void {
    if (this.source) return
    this.state.value = this.attempt === 0 ? 'connecting' : 'reconnecting'
    const address = this.lastId ? `${this.url}?lastEventId=${encodeURIComponent(this.lastId)}` : this.url
    const source = this.open(address)
    this.source = source
    source.onopen = () => this.connected()
    source.onerror = () => this.lost(source)
    source.addEventListener('change', (event) => this.received(event as MessageEvent<string>))
    source.addEventListener('connected', (event) => this.named(event as MessageEvent<string>))
    source.addEventListener('reset', () => this.onGap())
  }

  stop(): void {
    clearTimeout(this.timer)
    this.source?.close()
    this.source = undefined
    this.state.value = 'off'
    this.connection.value = ''
    this.attempt = 0
    this.lastId = ''
  }

  private connected(): void {
    this.state.value = 'live'
    this.attempt = 0
  }

  private named(event: MessageEvent<string>): void {
    if (event.lastEventId) this.lastId = event.lastEventId
    const told = JSON.parse(event.data) as { connection?: string; id?: string } | string
    this.connection.value = typeof told === 'string' ? told : (told.connection ?? told.id ?? '')
  }

  private received(event: MessageEvent<string>): void {
    if (event.lastEventId) this.lastId = event.lastEventId
    this.onChanges(JSON.parse(event.data) as Change)
  }

  private lost(source: EventSource): void {
    this.state.value = 'reconnecting'
    if (source.readyState !== EventSource.CLOSED) return
    this.source = undefined
    const seconds = RETRY_SECONDS[Math.min(this.attempt, RETRY_SECONDS.length - 1)] ?? 30
    this.attempt += 1
    this.timer = setTimeout(() => this.start(), seconds * 1000)
  }
}
