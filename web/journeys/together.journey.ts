import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Api } from './api'
import { accessibilityFaults, launch, open, picture, type Language } from './browser'
import { message, signIn, words } from './desk'
import { bodyText, MailServer } from './mailServer'

interface Opened {
  id: number
  number: string
}

const world = inject('world')
const api = new Api(world.url, world.token)
const mail = new MailServer(world.mail)
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** A mailbox to write from, unless another journey has made one. */
async function mailbox(address: string): Promise<void> {
  const teams = await api.call<{ id: string; kind: string }[]>('GET', '/teams')
  const server = (port: number) => ({ host: '127.0.0.1', port, security: 'NONE', username: address, password: 'any', verifyCertificate: true })
  await api.call('POST', '/mailboxes', { name: address.split('@')[0], displayName: 'Anxin Service', address, aliases: [], team: teams.find((each) => each.kind === 'AFTER_SALES')?.id, smtp: server(world.mail.smtp) })
}

describe.each<Language>(['zh-CN', 'en'])('people work together on a matter (%s)', (language) => {
  const say = (key: string, values = {}) => words(language, key, values)
  const tag = randomUUID().slice(0, 8)
  const buyer = `buyer-${tag}@together.example`
  let page: Page
  let first: Opened
  let second: Opened
  let customer: string

  const ticket = (subject: string, who: object) => api.call<Opened>('POST', '/tickets', { channel: 'PHONE', subject: `${subject} ${tag}`, text: `${subject} said ${tag}`, kind: 'OTHER', locale: language, ...who })
  const part = (key: string) => page.locator('section.part', { has: page.getByRole('heading', { name: say(key), exact: true }) })

  beforeAll(async () => {
    await mailbox(`together-${tag}@journey.example`)
    first = await ticket('Valve', { newCustomer: { name: `Buyer ${tag}`, mail: buyer } })
    customer = (await api.call<{ customer: { id: string } }>('GET', `/tickets/${first.id}`)).customer.id
    second = await ticket('Gasket', { customerId: customer })
    page = (await open(browser, { language })).page
    await signIn(page, 'director')
  })
  afterAll(() => page.context().close())

  test('two tickets become one after a preview, and are read as one thread', async () => {
    await page.goto(`${world.url}/tickets/${second.id}`)
    await part('ticket.link.heading').getByRole('button', { name: say('ticket.merge.title'), exact: true }).click()
    const dialog = page.getByRole('dialog', { name: say('ticket.merge.title') })
    await dialog.getByRole('textbox').fill(first.number)
    await dialog.getByRole('button', { name: new RegExp(first.number) }).click()
    await dialog.getByText(say('ticket.merge.goesOn')).waitFor()
    await picture(page, `merge-${language}`)
    await dialog.getByRole('button', { name: say('ticket.merge.submit'), exact: true }).click()
    await page.waitForURL((url) => url.pathname === `/tickets/${first.id}`)
    await message(page, `Valve said ${tag}`).waitFor()
    await message(page, `Gasket said ${tag}`).getByText(say('conversation.cameFrom', { number: second.number })).waitFor()
  })

  test('the merged one says where its matter goes on, and nobody writes there', async () => {
    await page.goto(`${world.url}/tickets/${second.id}`)
    await page.getByRole('status').filter({ hasText: first.number }).waitFor()
    expect(await page.locator('section.composer').count()).toBe(0)
  })

  test('undone, both stand on their own again', async () => {
    await page.getByRole('button', { name: say('ticket.merge.undo', { number: second.number }), exact: true }).click()
    await page.locator('section.composer').waitFor()
    const view = await api.call<{ state: string; closure?: unknown }>('GET', `/tickets/${second.id}`)
    expect(view.state).toBe('NEW')
    expect(view.closure ?? null).toBeNull()
    await page.goto(`${world.url}/tickets/${first.id}`)
    await message(page, `Valve said ${tag}`).waitFor()
    expect(await message(page, `Gasket said ${tag}`).count()).toBe(0)
  })

  test('two ways are proposed, compared and offered to the customer', async () => {
    for (const [title, cost] of [[`Repair ${tag}`, '80'], [`Exchange ${tag}`, '900']] as const) {
      await part('collaboration.solution.heading').getByRole('button', { name: say('collaboration.solution.propose'), exact: true }).click()
      const dialog = page.getByRole('dialog', { name: say('collaboration.solution.propose') })
      await dialog.locator('input[name=title]').fill(title)
      await dialog.locator('input[name=cost]').fill(cost)
      await dialog.getByRole('button', { name: say('ui.save'), exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await part('collaboration.solution.heading').getByRole('button', { name: say('collaboration.solution.compare'), exact: true }).click()
    const table = page.getByRole('dialog', { name: say('collaboration.solution.compare') })
    await table.getByRole('columnheader', { name: `Exchange ${tag}` }).waitFor()
    await picture(page, `solutions-${language}`)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await part('collaboration.solution.heading').getByRole('button', { name: say('collaboration.solution.ask'), exact: true }).click()
    const asking = page.getByRole('dialog', { name: say('collaboration.solution.ask') })
    for (const box of await asking.getByRole('checkbox').all()) await box.check()
    await asking.getByRole('button', { name: say('collaboration.solution.ask'), exact: true }).click()
    await asking.waitFor({ state: 'detached' })
    await part('collaboration.solution.heading').getByText(say('collaboration.solution.consent.WAITING')).waitFor()
  })

  test('the customer chooses by the link on a phone, without sign-in', async () => {
    const received = await mail.awaitMail(buyer, (each) => /\/c\/\S+/.test(bodyText(each)))
    const link = /http\S+\/c\/[\w.~-]+/.exec(bodyText(received))?.[0] ?? ''
    const phone = await open(browser, { language, width: 375, height: 740 })
    await phone.page.goto(link)
    await phone.page.locator('label.choice', { hasText: `Exchange ${tag}` }).locator('input').check()
    await phone.page.fill('#consent-name', 'Wang Fang')
    await picture(phone.page, `consent-${language}`)
    expect(await accessibilityFaults(phone.page)).toEqual([])
    await phone.page.getByRole('button', { name: say('collaboration.consent.send') }).click()
    await phone.page.getByRole('heading', { name: say('collaboration.consent.given.CONSENT') }).waitFor()
    await phone.page.reload()
    await phone.page.getByRole('heading', { name: say('collaboration.consent.given.CONSENT') }).waitFor()
    await phone.context.close()
  })

  test('the ticket shows the consent by itself, with who gave it', async () => {
    const card = part('collaboration.solution.heading')
    await card.getByText(say('collaboration.solution.consent.CONSENT'), { exact: true }).waitFor()
    await card.locator('summary').first().click()
    await card.getByText('Wang Fang').waitFor()
    await message(page, `Exchange ${tag}`).last().waitFor()
    await picture(page, `consented-${language}`)
  })
})
