import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Api } from './api'
import { accessibilityFaults, launch, open, picture, type Language, type View } from './browser'
import { signIn } from './desk'

const world = inject('world')
const api = new Api(world.url, world.token)
let browser: Browser
let cookies: Awaited<ReturnType<BrowserContext['cookies']>>
let screens: string[]

const views: View[] = (['zh-CN', 'en'] as Language[]).flatMap((language) =>
  [false, true].flatMap((dark) => [360, 1440].map((width) => ({ language, dark, width, height: width < 600 ? 740 : 900 }))),
)

beforeAll(async () => {
  browser = await launch()
  const { page, context } = await open(browser, { language: 'en' })
  await signIn(page, 'admin')
  const links = await page.locator('nav a[href^="/"], aside a[href^="/"]').evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
  const [ticket, customer] = await Promise.all([firstOf('/tickets?view=ALL_OPEN'), firstOf('/customers')])
  screens = [...new Set([...links, '/tickets', `/tickets/${ticket}`, '/customers', `/customers/${customer}`, '/dashboard', '/profile'])]
  cookies = await context.cookies()
  await context.close()
})
afterAll(() => browser.close())

async function firstOf(path: string): Promise<number | string> {
  const page = await api.call<{ items: { id: number | string }[] }>('GET', path)
  return page.items[0]?.id ?? ''
}

async function enter(view: View, signedIn: boolean): Promise<Page> {
  const { page, context } = await open(browser, view)
  await context.addInitScript((language) => localStorage.setItem('anxin.locale', language), view.language)
  if (signedIn) await context.addCookies(cookies)
  return page
}

/** Shows the screen and waits until it stands still. */
async function show(page: Page, path: string): Promise<void> {
  await page.goto(`${world.url}${path}`)
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.waitForFunction(() => !document.querySelector('.skeletons, [aria-busy=true]') && document.getAnimations().every((each) => each.playState !== 'running' || each.effect?.getTiming().iterations === Infinity))
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

const nameOf = (view: View): string => `${view.language} ${view.dark ? 'dark' : 'light'} ${view.width}`

describe.each(views)('every screen in $language, dark: $dark, $width px', (view) => {
  test('has nothing that axe finds wrong and does not overflow', async () => {
    const faults: string[] = []
    const look = async (page: Page, path: string) => {
      await show(page, path)
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${path}: ${fault}`))
      if ((await overflow(page)) > 0) faults.push(`${path}: wider than the window`)
      await picture(page, `${nameOf(view)}${path.replaceAll('/', '-')}`)
    }
    const stranger = await enter(view, false)
    await look(stranger, '/sign-in')
    await stranger.context().close()
    const page = await enter(view, true)
    for (const path of screens) await look(page, path)
    await page.context().close()
    expect(faults).toEqual([])
  })
})

test('no screen is wider than a window of 2560 px', async () => {
  const page = await enter({ language: 'zh-CN', width: 2560, height: 1300 }, true)
  for (const path of screens) {
    await show(page, path)
    expect(await overflow(page), path).toBe(0)
    await picture(page, `wide${path.replaceAll('/', '-')}`)
  }
  await page.context().close()
})
