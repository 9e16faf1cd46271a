import { onScopeDispose, ref, type Ref } from 'vue'

// One ticking clock per rhythm for the whole page, however many countdowns are on screen.
interface Ticker {
  now: Ref<number>
  users: number
  timer: ReturnType<typeof setInterval> | undefined
}
const tickers = new Map<number, Ticker>()

/** The time of now in milliseconds, renewed every so many seconds. */
export function useNow(everySeconds = 15): Ref<number> {
  const ticker = tickers.get(everySeconds) ?? { now: ref(Date.now()), users: 0, timer: undefined }
  tickers.set(everySeconds, ticker)
  if (ticker.users === 0) {
    ticker.now.value = Date.now()
    ticker.timer = setInterval(() => (ticker.now.value = Date.now()), everySeconds * 1000)
  }
  ticker.users += 1
  onScopeDispose(() => {
    ticker.users -= 1
    if (ticker.users === 0) clearInterval(ticker.timer)
  })
  return ticker.now
}
