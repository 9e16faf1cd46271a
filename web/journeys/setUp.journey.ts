import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, open, picture } from './browser'
import { words } from './desk'
import { Program } from './program'

let browser: Browser
let program: Program

beforeAll(async () => {
  ;[browser, program] = await Promise.all([launch(), Program.start({ demo: false })])
})
afterAll(() => Promise.all([browser.close(), program.stop()]))

test('the first visit to an empty installation makes the administrator, once', async () => {
  const { page } = await open(browser, { language: 'zh-CN' })
  const password = `${randomUUID()}Aa1`
  await page.goto(program.url)
  await page.waitForURL('**/setup')
  await picture(page, 'setup')
  await page.fill('#name', '王敏')
  await page.fill('#mail', 'wang@journey.example')
  await page.fill('#password', password)
  await page.fill('#again', password)
  await page.click('button[type=submit]')
  await page.waitForURL((url) => !url.pathname.startsWith('/setup'))
  await page.getByText(words('zh-CN', 'ticket.menu')).first().waitFor()

  const other = await open(browser, { language: 'zh-CN' })
  await other.page.goto(`${program.url}/setup`)
  const again = await other.page.request.post(`${program.url}/api/v1/setup`, {
    data: { name: 'Mallory', mail: 'mallory@journey.example', password, locale: 'en' },
  })
  expect([403, 409]).toContain(again.status())
  await other.page.goto(program.url)
  await other.page.waitForURL((url) => url.pathname === '/sign-in')
})
