import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Language } from './browser'

const locales = resolve(import.meta.dirname, '../src/locales')
const known = new Map<Language, Record<string, string>>()

/** The text of the console under its key, so that a journey reads the same in both languages. */
export function words(language: Language, key: string, values: Record<string, string | number> = {}): string {
  const text = texts(language)[key]
  if (text === undefined) throw new Error(`no text ${key}`)
  return Object.entries(values).reduce((filled, [name, value]) => filled.replace(`{${name}}`, `${value}`), text)
}

function texts(language: Language): Record<string, string> {
  let found = known.get(language)
  if (!found) {
    const folder = join(locales, language)
    found = Object.fromEntries(
      readdirSync(folder).flatMap((file) => {
        const entries = Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>)
        return entries.map(([key, text]) => [`${file.replace('.json', '')}.${key}`, text])
      }),
    )
    known.set(language, found)
  }
  return found
}

/** Signs a person of the demo company in as people do. */
export async function signIn(page: Page, login: string, password = inject('world').password, url = inject('world').url): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.fill('#mail', login.includes('@') ? login : `${login}@anxin.example`)
  await page.fill('#password', password)
  await page.click('button[type=submit]')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** The line of a ticket in the list. */
export function line(page: Page, subject: string): Locator {
  return page.locator('li[data-ticket]', { hasText: subject })
}

/** The list has been read; it may well be empty. */
export async function listed(page: Page, language: Language): Promise<void> {
  const empty = page.getByText(words(language, 'ticket.empty.title'))
  await page.locator('li[data-ticket]').first().or(empty).waitFor()
}

export function message(page: Page, text: string): Locator {
  return page.locator('article.message', { hasText: text })
}

export function thread(page: Page): Locator {
  return page.getByRole('log')
}

export function composer(page: Page): Locator {
  return page.locator('section.composer textarea')
}

/** Gone if somebody loads the page anew: what is seen afterwards came by itself. */
export async function markPage(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(window, { sameSincePage: true }))
  return () => page.evaluate(() => 'sameSincePage' in window)
}

/** A mail from a new customer to the after-sales team, delivered by another program; the ticket it became. */
export async function deliver(subject: string, text: string, to: { mailbox?: string; id?: string } = {}): Promise<number> {
  const { url, token } = inject('world')
  const { mailbox = 'service', id = randomUUID() } = to
  const answer = await fetch(`${url}/api/v1/intake/mail?mailbox=${mailbox}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'message/rfc822' },
    body: `From: buyer-${id}@buyer.example\r\nTo: service@anxin.example, ${mailbox}@anxin.example\r\nSubject: ${subject}\r\nMessage-ID: <${id}@buyer.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
  })
  if (answer.status !== 202) throw new Error(`intake answered ${answer.status}`)
  return ((await answer.json()) as { ticketId: number }).ticketId
}
