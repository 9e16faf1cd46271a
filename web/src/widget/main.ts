import './widget.css'
import { call, Conversation, Refused, type Line, type Pending, type Visit } from './conversation'
import { speaker, type Word } from './words'

/** The page inside the frame. Plain DOM: it has to be small, and it shows two views. */
const wish = new URLSearchParams(location.hash.slice(1))
const locale = (wish.get('locale') ?? navigator.language).startsWith('zh') ? 'zh-CN' : 'en'
const say = speaker(locale)
const KEPT = `anxin-chat-${wish.get('origin') ?? 'own'}`
const root = document.querySelector<HTMLElement>('#chat')!
document.documentElement.lang = locale
document.title = say('title')

interface Kept {
  token: string
  pending: Pending[]
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, options: Record<string, string> = {}, ...inside: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [key, value] of Object.entries(options)) element.setAttribute(key, value)
  element.append(...inside)
  return element
}

const toHost = (what: string, more: object = {}): void => {
  if (parent !== window) parent.postMessage({ anxin: what, ...more }, wish.get('origin') ?? '*')
}

function head(): HTMLElement {
  const close = make('button', { type: 'button', class: 'icon', 'aria-label': say('close') }, '×')
  close.addEventListener('click', () => toHost('close'))
  return make('header', {}, make('h1', {}, say('title')), close)
}

/** Before a chat: who, what about; or a message when nobody is there. */
async function welcome(): Promise<void> {
  const state = (await fetch('/api/v1/public/chat-widget').then((answer) => answer.json())) as { enabled: boolean; online: boolean; greetingZh: string; greetingEn: string }
  const name = make('input', { id: 'name', autocomplete: 'name', required: '', maxlength: '200', value: wish.get('name') ?? '' })
  const mail = make('input', { id: 'mail', type: 'email', autocomplete: 'email', maxlength: '254', value: wish.get('mail') ?? '' })
  const first = make('textarea', { id: 'first', required: '', rows: '4', maxlength: '5000' })
  const problem = make('p', { class: 'problem', role: 'alert' })
  const begin = make('button', { type: 'submit', class: 'main' }, say(state.online ? 'begin' : 'leave'))
  if (!state.online) mail.required = !wish.get('user')
  const form = make(
    'form',
    {},
    make('p', { class: 'greeting' }, state.online ? (locale === 'en' ? state.greetingEn : state.greetingZh) : say('offline')),
    make('label', { for: 'name' }, say('name')),
    name,
    make('label', { for: 'mail' }, say('mail')),
    mail,
    make('label', { for: 'first' }, say('first')),
    first,
    problem,
    begin,
    make('p', { class: 'small' }, say('consent')),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    begin.disabled = true
    void start(name.value.trim(), mail.value.trim(), first.value.trim(), state.online).catch((error: unknown) => {
      begin.disabled = false
      problem.textContent = say('failed', { detail: error instanceof Refused ? error.message : '' })
    })
  })
  root.replaceChildren(head(), form)
  ;(name.value ? first : name).focus()
}

async function start(name: string, mail: string, first: string, online: boolean): Promise<void> {
  const user = wish.get('user')
  const begun = await call<{ token: string; chat: Visit }>(
    'POST',
    '',
    {
      name,
      ...(mail ? { mail } : {}),
      locale,
      page: wish.get('page') ?? '',
      ...(user ? { identity: { user, expires: Number(wish.get('expires')), signature: wish.get('signature') ?? '' } } : {}),
      ...(online ? {} : { message: first }),
    },
    locale,
  )
  const kept: Kept = { token: begun.token, pending: online ? [{ id: crypto.randomUUID(), text: first }] : [] }
  localStorage.setItem(KEPT, JSON.stringify(kept))
  talk(kept)
}

/** The chat itself. */
function talk(kept: Kept): void {
  const log = make('ol', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': say('log'), tabindex: '0' })
  const waiting = make('ol', { class: 'log pending' })
  const status = make('p', { class: 'status', role: 'status' })
  const typing = make('p', { class: 'typing' })
  const text = make('textarea', { rows: '2', maxlength: '5000', 'aria-label': say('write'), placeholder: say('write') })
  const send = make('button', { type: 'submit', class: 'main' }, say('send'))
  const end = make('button', { type: 'button', class: 'quiet' }, say('end'))
  const form = make('form', { class: 'compose' }, text, make('div', { class: 'row' }, end, send))
  const foot = make('div', {}, form)
  const scroll = make('div', { class: 'scroll' }, log, waiting, typing)
  root.replaceChildren(head(), status, scroll, foot)
  let visit: Visit | undefined
  let hidden = false
  let unread = 0
  let connected = true
  let lastTyped = 0

  const tell = (): void => {
    const parts: string[] = []
    if (!connected) parts.push(say('lost'))
    else if (visit?.state === 'ACTIVE') parts.push(say('active', { name: visit.agentName ?? '' }))
    else if (visit?.position) {
      parts.push(visit.position > 1 ? say('place', { position: visit.position }) : say('waiting'))
      const seconds = visit.expectedWaitSeconds
      if (seconds && visit.state === 'WAITING') parts.push(seconds <= 30 ? say('soon') : say('wait', { minutes: Math.ceil(seconds / 60) }))
    }
    const words = parts.join(' ')
    if (status.textContent !== words) status.textContent = words
  }

  const conversation = new Conversation(
    kept.token,
    {
      line(line: Line) {
        log.append(row(line))
        typing.textContent = ''
        scroll.scrollTop = scroll.scrollHeight
        if (hidden && line.author === 'AGENT') toHost('unread', { count: ++unread })
        else if (line.author === 'AGENT') conversation.read()
      },
      visit(next: Visit) {
        visit = next
        for (const mine of log.querySelectorAll<HTMLElement>('.mine')) mine.classList.toggle('read', Number(mine.dataset['seq']) <= next.agentRead)
        if (next.state === 'ENDED') over(next)
        tell()
      },
      typing(name: string) {
        typing.textContent = say('typing', { name })
        setTimeout(() => (typing.textContent = ''), 4_000)
      },
      connected(yes: boolean) {
        connected = yes
        tell()
      },
      pending(all: Pending[]) {
        localStorage.setItem(KEPT, JSON.stringify({ token: kept.token, pending: all }))
        waiting.replaceChildren(...all.map((each) => make('li', { class: 'mine unsent' }, make('p', {}, each.text), make('small', {}, say(connected ? 'sending' : 'again')))))
        scroll.scrollTop = scroll.scrollHeight
      },
    },
    kept.pending,
  )

  let ended = false
  function over(last: Visit): void {
    if (ended) return
    ended = true
    // The last lines may still be on their way.
    setTimeout(() => conversation.close(), 3_000)
    const anew = make('button', { type: 'button', class: 'main' }, say('anew'))
    anew.addEventListener('click', () => {
      localStorage.removeItem(KEPT)
      void welcome()
    })
    const words: Word = last.outcome === 'LEFT_MESSAGE' ? 'left' : 'ticket'
    foot.replaceChildren(make('p', {}, last.outcome === 'LEFT_MESSAGE' ? '' : say('ended')), make('p', {}, last.ticket ? say(words, { ticket: last.ticket }) : ''), ...(last.outcome === 'ANSWERED' && last.score === null ? [rating(kept.token)] : []), anew)
    foot.className = 'over'
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const words = text.value.trim()
    if (!words) return
    text.value = ''
    conversation.say(words)
    text.focus()
  })
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault()
      form.requestSubmit()
    } else if (Date.now() - lastTyped > 3_000 && visit?.state === 'ACTIVE') {
      lastTyped = Date.now()
      conversation.typing()
    }
  })
  end.addEventListener('click', () => void call<Visit>('DELETE', `/${kept.token}`).then((last) => over(last)))
  addEventListener('message', (event: MessageEvent<{ anxin?: string }>) => {
    if (event.data.anxin === 'closed') hidden = true
    if (event.data.anxin === 'opened') {
      hidden = false
      unread = 0
      conversation.read()
      text.focus()
    }
  })
  waiting.replaceChildren(...kept.pending.map((each) => make('li', { class: 'mine unsent' }, make('p', {}, each.text))))
  conversation.open()
  text.focus()
}

function row(line: Line): HTMLElement {
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(line.at))
  if (line.author === 'SYSTEM') {
    const word: Word = line.text === 'joined' ? 'joined' : line.text === 'left' ? 'returned' : line.text === 'overflowed' ? 'overflowed' : 'ended'
    return make('li', { class: 'program' }, say(word, { name: line.name }))
  }
  const mine = line.author === 'VISITOR'
  return make('li', { class: mine ? 'mine' : 'theirs', 'data-seq': String(line.seq) }, make('p', {}, line.text), make('small', {}, mine ? time : `${line.name} · ${time}`, ...(mine ? [make('span', { class: 'mark' }, ` · ${say('read')}`)] : [])))
}

function rating(token: string): HTMLElement {
  const comment = make('textarea', { rows: '2', maxlength: '2000', 'aria-label': say('comment'), placeholder: say('comment') })
  const submit = make('button', { type: 'submit' }, say('rateIt'))
  const stars = [1, 2, 3, 4, 5].map((score) => {
    const input = make('input', { type: 'radio', name: 'score', value: String(score), required: '', 'aria-label': say('star', { score }) })
    return make('label', {}, input, make('span', { 'aria-hidden': 'true' }, '★'))
  })
  const form = make('form', { class: 'rating' }, make('fieldset', {}, make('legend', {}, say('rate')), ...stars), comment, submit)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const score = Number(new FormData(form).get('score'))
    void call('PUT', `/${token}/rating`, { score, comment: comment.value.trim() }).then(() => form.replaceChildren(make('p', { role: 'status' }, say('rated'))))
  })
  return form
}

const stored = localStorage.getItem(KEPT)
if (stored) talk(JSON.parse(stored) as Kept)
else void welcome()
