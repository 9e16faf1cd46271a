import DOMPurify from 'dompurify'

export interface PreparedMail {
  html: string
  /** remote pictures that were held back */
  blocked: number
  /** the mail brings its own colours, so it is shown on light paper, turned over in the dark theme */
  coloured: boolean
}

const REMOTE = /^(?:https?:)?\/\//i
const REMOTE_STYLE = /url\(\s*['"]?(?!data:)[^)]*\)/gi
const FORBIDDEN_TAGS = ['style', 'form', 'input', 'button', 'select', 'textarea', 'iframe', 'object', 'embed', 'audio', 'video', 'dialog']
const TRANSPARENT_PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

/** The server moves the address of a picture from outside to `data-remote-src`; any that slipped through is moved here. */
function remoteAddress(image: HTMLImageElement): string | undefined {
  const source = image.getAttribute('src') ?? ''
  const moved = image.getAttribute('data-remote-src') ?? undefined
  return moved ?? (REMOTE.test(source) ? source : undefined)
}

function settle(image: HTMLImageElement, address: string, show: boolean): void {
  image.removeAttribute('srcset')
  image.removeAttribute('data-remote-src')
  image.setAttribute('src', show ? address : TRANSPARENT_PIXEL)
  if (show) image.setAttribute('referrerpolicy', 'no-referrer')
  else image.setAttribute('data-held', '')
}

/** The server has cleaned the mail already; this is the second lock on the same door. */
export function prepareMail(html: string, showRemote: boolean): PreparedMail {
  const body = DOMPurify.sanitize(html, { RETURN_DOM: true, FORBID_TAGS: FORBIDDEN_TAGS, FORBID_ATTR: ['id', 'name', 'autofocus'], ALLOW_DATA_ATTR: false, ADD_ATTR: ['data-remote-src'] }) as HTMLElement
  let blocked = 0
  for (const image of body.querySelectorAll<HTMLImageElement>('img')) {
    const address = remoteAddress(image)
    if (address === undefined) continue
    settle(image, address, showRemote)
    if (!showRemote) blocked += 1
  }
  for (const element of body.querySelectorAll<HTMLElement>('[style], [background]')) {
    if (!showRemote) element.removeAttribute('background')
    const style = element.getAttribute('style')
    if (style && !showRemote) element.setAttribute('style', style.replace(REMOTE_STYLE, 'none').replace(/position\s*:[^;]+/gi, ''))
  }
  for (const link of body.querySelectorAll('a')) {
    link.setAttribute('target', '_blank')
    link.setAttribute('rel', 'noopener noreferrer nofollow')
  }
  const coloured = body.querySelector('[bgcolor], font[color], [style*="background"], [style*="color"]') !== null
  return { html: body.innerHTML, blocked, coloured }
}

const LINK = /https?:\/\/[^\s<>"'）】」，。；]+/g

/** Plain text in pieces, so that addresses become links without any HTML being built from strings. */
export function linkify(text: string): { text: string; link: boolean }[] {
  const pieces: { text: string; link: boolean }[] = []
  let from = 0
  for (const found of text.matchAll(LINK)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index), link: false })
    pieces.push({ text: found[0], link: true })
    from = found.index + found[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), link: false })
  return pieces
}
