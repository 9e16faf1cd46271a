// The one script a web site includes:
//   <script src="https://desk.example/widget.js" data-locale="zh-CN" async></script>
// It puts a button on the page and, once pressed, a frame in which the chat runs; nothing of the page is read but its
// address, and nothing of the page reaches into the chat. data-user, data-expires and data-signature say who the visitor
// is (docs/policies/live-chat.md); data-name, data-mail and data-colour are optional.
;(() => {
  const script = document.currentScript
  if (!script || window.AnxinChat) return
  const home = new URL(script.src).origin
  const said = script.dataset
  const chinese = (said.locale || document.documentElement.lang || navigator.language).startsWith('zh')
  // Escaped, because the page around may say another charset.
  const words = chinese ? { open: '\u5728\u7ebf\u5ba2\u670d', close: '\u5173\u95ed\u5728\u7ebf\u5ba2\u670d' } : { open: 'Chat with us', close: 'Close chat' }
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'closed' })
  root.innerHTML = `
    <style>
      button { all: initial; position: fixed; right: 20px; bottom: 20px; z-index: 2147483646; display: flex; align-items: center; gap: 8px;
        padding: 12px 18px; border-radius: 999px; background: ${/^#[0-9a-fA-F]{6}$/.test(said.colour || '') ? said.colour : '#0f766e'}; color: #fff; cursor: pointer;
        font: 600 15px/1.2 system-ui, sans-serif; box-shadow: 0 6px 24px rgb(0 0 0 / 25%); }
      button:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px #0f766e; }
      iframe { position: fixed; right: 20px; bottom: 82px; z-index: 2147483646; width: 380px; height: min(620px, calc(100dvh - 110px)); border: 0;
        border-radius: 14px; box-shadow: 0 12px 48px rgb(0 0 0 / 30%); background: #fff; color-scheme: normal; }
      iframe[hidden] { display: none; }
      .dot { min-width: 20px; padding: 2px 5px; border-radius: 999px; background: #b91c1c; text-align: center; font-size: 12px; }
      .dot:empty { display: none; }
      @media (max-width: 480px) { iframe { inset: 0; width: 100%; height: 100dvh; border-radius: 0; } .opened { bottom: auto; top: 8px; right: 8px; padding: 8px 12px; } }
    </style>
    <button type="button" aria-expanded="false"><span class="word"></span><span class="dot"></span></button>`
  const button = root.querySelector('button')
  const word = root.querySelector('.word')
  const dot = root.querySelector('.dot')
  word.textContent = words.open
  let frame
  function make() {
    frame = document.createElement('iframe')
    frame.title = words.open
    const wish = new URLSearchParams({ locale: chinese ? 'zh-CN' : 'en', page: location.href.slice(0, 2000), origin: location.origin })
    for (const key of ['name', 'mail', 'user', 'expires', 'signature']) if (said[key]) wish.set(key, said[key])
    frame.src = `${home}/chat/widget#${wish}`
    root.append(frame)
  }
  function show(open) {
    if (open && !frame) make()
    if (frame) frame.hidden = !open
    button.setAttribute('aria-expanded', String(open))
    button.classList.toggle('opened', open)
    word.textContent = open ? words.close : words.open
    if (open) {
      dot.textContent = ''
      frame.focus()
    } else button.focus()
    frame?.contentWindow?.postMessage({ anxin: open ? 'opened' : 'closed' }, home)
  }
  button.addEventListener('click', () => show(button.getAttribute('aria-expanded') !== 'true'))
  addEventListener('message', (event) => {
    if (event.origin !== home || event.source !== frame?.contentWindow) return
    if (event.data?.anxin === 'close') show(false)
    if (event.data?.anxin === 'unread' && frame.hidden) dot.textContent = String(event.data.count || '')
  })
  document.body.append(host)
  window.AnxinChat = { open: () => show(true), close: () => show(false) }
})()
