import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, open, picture, type Language } from './browser'
import { composer, deliver, line, message, signIn, words } from './desk'

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe.each([
  { language: 'zh-CN' as Language, subject: '净水器不出水', text: '滤芯换过以后就不出水了。', reply: '您好，请先打开进水阀，再按一下复位键。' },
  { language: 'en' as Language, subject: 'Purifier gives no water', text: 'No water since the filter was changed.', reply: 'Please open the inlet valve and press reset.' },
])('an agent works on a phone ($language)', ({ language, subject, text, reply }) => {
  const say = (key: string) => words(language, key)
  const matter = `${subject} ${randomUUID().slice(0, 6)}`
  let page: Page

  /** Nothing is cut off at the side, whatever is open. */
  const fits = async (name: string): Promise<void> => {
    await picture(page, `phone-${name}-${language}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0)
  }

  beforeAll(async () => {
    page = (await open(browser, { language, width: 390, height: 844, phone: true })).page
    await deliver(matter, text)
  })
  afterAll(() => page.context().close())

  test('signs in and finds the ticket in the list', async () => {
    await signIn(page, language === 'en' ? 'anna' : 'agent')
    await line(page, matter).waitFor()
    await fits('list')
  })

  test('opens it by a touch; the thread fills the screen', async () => {
    await line(page, matter).locator('button.body').tap()
    await message(page, text).waitFor()
    expect(await line(page, matter).isVisible()).toBe(false)
    await fits('thread')
  })

  test('looks at customer and deadlines, and goes back to the thread', async () => {
    await page.getByRole('button', { name: say('ticket.keys.context') }).tap()
    await page.getByText(say('ticket.clock.FIRST_RESPONSE')).first().waitFor()
    await fits('context')
    await page.getByRole('button', { name: say('ui.close') }).first().tap()
    await message(page, text).waitFor()
  })

  test('answers', async () => {
    await composer(page).tap()
    await composer(page).fill(reply)
    await fits('answer')
    await page.getByRole('button', { name: say('conversation.send'), exact: true }).tap()
    await message(page, reply).waitFor()
    expect(await composer(page).inputValue()).toBe('')
  })

  test('resolves', async () => {
    await page.locator('header.head .actions button').last().tap()
    const dialog = page.getByRole('dialog', { name: say('ticket.resolve.title') })
    await dialog.getByRole('radio').nth(1).check({ force: true })
    await fits('resolve')
    await dialog.getByRole('button', { name: say('ticket.resolve.submit') }).tap()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('header.head').getByText(say('ticket.state.RESOLVED')).waitFor()
  })

  test('goes back to the list, where it is no longer open', async () => {
    await page.getByRole('button', { name: say('ui.back') }).tap()
    await page.locator('li[data-ticket]').first().waitFor()
    await line(page, matter).waitFor({ state: 'detached' })
    await fits('list-after')
  })
})
