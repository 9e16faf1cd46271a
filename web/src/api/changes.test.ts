import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ChangeStream, type Change } from './changes'

class FakeSource extends EventTarget {
  static readonly CLOSED = 2
  static all: FakeSource[] = []
  readyState = 1
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  constructor(readonly url: string) {
    super()
    FakeSource.all.push(this)
  }
  close(): void {
    this.readyState = 2
  }
  send(type: string, data: unknown, id: string): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data), lastEventId: id }))
  }
}

describe('the live feed', () => {
  beforeEach(() => {
    FakeSource.all = []
    vi.useFakeTimers()
    vi.stubGlobal('EventSource', FakeSource)
  })

  function feed(): { stream: ChangeStream; seen: Change[]; gap: () => void } {
    const seen: Change[] = []
    const gap = vi.fn()
    const stream = new ChangeStream('/changes', (change) => seen.push(change), gap, (url) => new FakeSource(url) as unknown as EventSource)
    stream.start()
    return { stream, seen, gap }
  }

  it('tells what changed and which connection it is', () => {
    const { stream, seen } = feed()
    FakeSource.all[0]?.onopen?.()
    FakeSource.all[0]?.send('connected', { connection: 'c1' }, '1-1')
    FakeSource.all[0]?.send('change', { kind: 'ticket', id: '100001', version: 3 }, '1-2')
    expect(stream.state.value).toBe('live')
    expect(stream.connection.value).toBe('c1')
    expect(seen).toEqual([{ kind: 'ticket', id: '100001', version: 3 }])
  })

  it('opens anew from the last change after the server refused', () => {
    const { stream } = feed()
    const first = FakeSource.all[0]
    first?.send('change', { kind: 'ticket', id: '1', version: 1 }, '7-9')
    if (first) first.readyState = 2
    first?.onerror?.()
    expect(stream.state.value).toBe('reconnecting')
    vi.advanceTimersByTime(1500)
    expect(FakeSource.all[1]?.url).toBe('/changes?lastEventId=7-9')
  })

  it('misses nothing after a refusal before the first change', () => {
    feed()
    const first = FakeSource.all[0]
    first?.send('connected', { connection: 'c1' }, '5-3')
    if (first) first.readyState = 2
    first?.onerror?.()
    vi.advanceTimersByTime(1500)
    expect(FakeSource.all[1]?.url).toBe('/changes?lastEventId=5-3')
  })

  it('fetches everything when the feed no longer reaches back', () => {
    const { gap } = feed()
    FakeSource.all[0]?.send('reset', {}, '9-9')
    expect(gap).toHaveBeenCalledOnce()
  })
})
