import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Api } from './api'
import { launch, open, picture } from './browser'
import { composer, deliver, line, message, signIn, words } from './desk'

const world = inject('world')
const api = new Api(world.url, world.token)
const say = (key: string, values = {}) => words('en', key, values)
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function inEnglish(login: string, password?: string): Promise<Page> {
  const { page, context } = await open(browser, { language: 'en' })
  await context.addInitScript(() => localStorage.setItem('anxin.locale', 'en'))
  await signIn(page, login, password)
  return page
}

describe('colleagues at the same desk', () => {
  const tag = randomUUID().slice(0, 8)
  const subject = `AX-22 fault after repair ${tag}`
  let ticket: number
  let anna: Page
  let li: Page

  beforeAll(async () => {
    ticket = await deliver(subject, 'The compressor AX-22 stopped again, fault E07.')
    ;[anna, li] = await Promise.all([inEnglish('anna'), inEnglish('agent')])
    await Promise.all([anna, li].map((page) => page.goto(`${world.url}/tickets/${ticket}`)))
    await Promise.all([anna, li].map((page) => message(page, 'fault E07').waitFor()))
  })
  afterAll(() => Promise.all([anna.context().close(), li.context().close()]))

  test('one sees that the other is replying', async () => {
    await composer(li).fill('Let me look into this')
    await anna.locator('.presence .words').waitFor()
    await picture(anna, 'presence')
  })

  test('a draft comes back after the page was loaded anew', async () => {
    await li.locator('.draft', { hasText: say('conversation.draft.saved') }).waitFor()
    await li.reload()
    await expect.poll(() => composer(li).inputValue()).toBe('Let me look into this')
  })

  test('an answer is held back when somebody wrote in the meantime', async () => {
    await li.route('**/api/v1/changes**', (route) => route.abort())
    await li.reload()
    await expect.poll(() => composer(li).inputValue()).toBe('Let me look into this')
    await composer(anna).fill('An engineer comes tomorrow at nine.')
    await anna.keyboard.press('Control+Enter')
    await message(anna, 'tomorrow at nine').waitFor()
    await composer(li).focus()
    await li.keyboard.press('Control+Enter')
    const held = li.getByRole('dialog', { name: say('conversation.stale.title') })
    await held.waitFor()
    await picture(li, 'held-back')
    await held.getByRole('button', { name: say('conversation.stale.look') }).click()
    await message(li, 'tomorrow at nine').waitFor()
    expect(await composer(li).inputValue()).toBe('Let me look into this')
  })

  test('held back once more, it is sent as it is by one click', async () => {
    await composer(anna).fill('She brings the spare part.')
    await anna.keyboard.press('Control+Enter')
    await message(anna, 'spare part').waitFor()
    await composer(li).focus()
    await li.keyboard.press('Control+Enter')
    const held = li.getByRole('dialog', { name: say('conversation.stale.title') })
    await held.getByRole('button', { name: say('conversation.stale.sendAnyway') }).click()
    await message(li, 'Let me look into this').waitFor()
  })

  test('who left is no longer shown', async () => {
    await li.goto(`${world.url}/customers`)
    await anna.locator('.presence').waitFor({ state: 'detached' })
  })

  test('a person of another team neither finds nor opens it', async () => {
    const teams = await api.call<{ id: string; kind: string }[]>('GET', '/teams')
    const stranger = { name: 'Pat Presales', mail: `pat-${tag}@anxin.example`, password: `${randomUUID()}Aa1`, locale: 'en', roles: ['AGENT'] }
    const account = await api.call<{ id: string }>('POST', '/accounts', stranger)
    await api.call('PUT', `/teams/${teams.find((each) => each.kind === 'PRE_SALES')?.id}/members/${account.id}`, { lead: false })
    const pat = await inEnglish(stranger.mail, stranger.password)
    await pat.goto(`${world.url}/tickets?view=all&q=${tag}`)
    await pat.getByText(say('ticket.empty.title')).waitFor()
    await anna.goto(`${world.url}/tickets?view=all&q=${tag}`)
    await line(anna, subject).waitFor()
    const refused = pat.waitForResponse((answer) => answer.url().endsWith(`/api/v1/tickets/${ticket}`))
    await pat.goto(`${world.url}/tickets/${ticket}`)
    expect((await refused).status()).toBe(404)
    expect(await pat.getByText(subject).count()).toBe(0)
    await pat.context().close()
  })
})

describe('everything by keyboard', () => {
  let page: Page
  const current = () => page.locator('li.line.current').getAttribute('data-ticket')

  beforeAll(async () => {
    for (const nth of ['first', 'second', 'third']) await deliver(`AX-22 fault, the ${nth}`, 'It stopped with fault E07.')
    page = await inEnglish('anna')
    await page.goto(`${world.url}/tickets`)
    await page.locator('li[data-ticket]').nth(2).waitFor()
  })
  afterAll(() => page.context().close())

  test('j and k walk through the list', async () => {
    await page.keyboard.press('j')
    await page.locator('li.line.current').waitFor()
    const first = await current()
    await page.keyboard.press('j')
    await expect.poll(current).not.toBe(first)
    await page.keyboard.press('k')
    await expect.poll(current).toBe(first)
    await composer(page).waitFor()
  })

  test('r writes an answer, n a note, Escape leaves', async () => {
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: say('conversation.writeReply') }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await page.locator('section.composer.note textarea:focus').waitFor()
    await page.keyboard.type('seen')
    expect(await composer(page).inputValue()).toBe('seen')
    await composer(page).fill('')
    await page.keyboard.press('Escape')
  })

  test('a assigns, ? shows every key, Ctrl+K finds a page', async () => {
    for (const [key, title] of [
      ['a', 'ticket.assign.title'],
      ['?', 'ui.shortcuts.title'],
      ['Control+k', 'ui.palette.title'],
    ] as const) {
      await page.keyboard.press(key)
      const dialog = page.getByRole('dialog', { name: say(title) })
      await dialog.waitFor()
      await picture(page, `key-${title}`)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: say('ui.palette.title') }).waitFor()
    await page.keyboard.type(say('customer.menu'))
    await page.getByRole('option', { name: say('customer.menu') }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/customers')
  })
})

test('a mail to two departments is one conversation in the queues of both', async () => {
  const teams = await api.call<{ id: string; kind: string; name: { en: string } }[]>('GET', '/teams')
  const sales = teams.find((each) => each.kind === 'PRE_SALES')
  const tag = randomUUID().slice(0, 8)
  const mailbox = `sales-${tag}`
  await api.call('POST', '/mailboxes', { name: mailbox, displayName: 'Sales', address: `${mailbox}@anxin.example`, aliases: [], team: sales?.id })
  const seller = { name: `Sam Seller ${tag}`, mail: `sam-${tag}@anxin.example`, password: `${randomUUID()}Aa1`, locale: 'en', roles: ['AGENT'] }
  const account = await api.call<{ id: string }>('POST', '/accounts', seller)
  await api.call('PUT', `/teams/${sales?.id}/members/${account.id}`, { lead: false })
  const id = randomUUID()
  const subject = `Dryer AD-40, price and repair ${tag}`
  const first = await deliver(subject, 'What does a new one cost, and can ours still be repaired?', { id })
  const copy = await deliver(subject, 'What does a new one cost, and can ours still be repaired?', { id, mailbox })
  expect(copy).toBe(first)
  const [anna, sam] = await Promise.all([inEnglish('anna'), inEnglish(seller.mail, seller.password)])
  for (const page of [anna, sam]) {
    await page.goto(`${world.url}/tickets?view=team&q=${tag}`)
    await line(page, subject).locator('button.body').click()
    await message(page, 'can ours still').waitFor()
    expect(await message(page, 'can ours still').count()).toBe(1)
    await page.locator('dd', { has: page.getByLabel(say('ticket.participatingTeams')) }).getByText(sales?.name.en ?? '').waitFor()
  }
  await picture(sam, 'two-departments')
  const ledger = await api.call<{ items: { ticketId: number; outcome: string }[] }>('GET', '/intake?size=50')
  expect(ledger.items.filter((each) => each.ticketId === first).map((each) => each.outcome).sort()).toEqual(['DUPLICATE', 'MESSAGE'])
  await Promise.all([anna.context().close(), sam.context().close()])
})

test('every place of the menu opens by its own address', async () => {
  const page = await inEnglish('admin')
  const places = await page.locator('nav a[href^="/"]').evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('href') ?? ''))])
  expect(places).toContain('/assets')
  for (const place of places) {
    expect((await page.goto(`${world.url}${place}`))?.headers()['content-type'], place).toContain('text/html')
    await page.locator('h1').first().waitFor({ state: 'attached' })
  }
  await page.context().close()
})
