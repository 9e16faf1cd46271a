// @vitest-environment jsdom

import { describe, expect, it } from 'vitest'
import { linkify, prepareMail } from './mailHtml'

describe('a mail', () => {
  it('loads no picture from outside before the reader asks', () => {
    const html = '<p>hi<img data-remote-src="https://track.example/a.png"><img src="https://track.example/b.png"><img src="/api/v1/tickets/1/files/2"></p>'
    const held = prepareMail(html, false)
    expect(held.blocked).toBe(2)
    expect(held.html).not.toContain('track.example')
    expect(held.html).toContain('/api/v1/tickets/1/files/2')
    expect(prepareMail(html, true).html).toContain('src="https://track.example/a.png"')
  })

  it('brings no script, no form and no background from outside', () => {
    const { html } = prepareMail('<div style="background:url(https://t.example/x)" onclick="x()"><form action="/"><input></form><script>x()</script>text</div>', false)
    expect(html).not.toMatch(/script|onclick|<form|<input|t\.example/)
    expect(html).toContain('text')
  })

  it('opens links apart', () => {
    expect(prepareMail('<a href="https://example.com">x</a>', false).html).toContain('rel="noopener noreferrer nofollow"')
  })

  it('is turned over in the dark only when it brings colours', () => {
    expect(prepareMail('<p>plain</p>', false).coloured).toBe(false)
    expect(prepareMail('<p style="color:#c00">red</p>', false).coloured).toBe(true)
  })

  it('as plain text has its addresses as links, without the punctuation after them', () => {
    expect(linkify('见 https://example.com/a。好')).toEqual([
      { text: '见 ', link: false },
      { text: 'https://example.com/a', link: true },
      { text: '。好', link: false },
    ])
  })
})
