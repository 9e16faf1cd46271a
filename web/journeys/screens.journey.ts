import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Api } from './api'
import { accessibilityFaults, launch, open, picture, type Language } from './browser'
import { deliver, signIn } from './desk'
import { until } from './ports'
import { appearanceFaults, goTo, pathsOf, settled, watchConsole } from './screen'

const LANGUAGES: Language[] = ['zh-CN', 'en']
const thorough = Boolean(process.env.ANXIN_JOURNEY_THOROUGH)

/** Phone, tablet, laptop and a wide screen; the phone and the laptop unless ANXIN_JOURNEY_THOROUGH asks for all. */
const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 2560, height: 1300 },
].filter((_, place) => thorough || place % 2 === 0)

const THEMES = ['light', 'dark'] as const

/**
 * A theme changes colours, not places: at each size a language is looked at in one theme and the other language in the
 * other, so that every pair of language, theme and size is seen. With ANXIN_JOURNEY_THOROUGH all sixteen views are.
 */
const themesFor = (language: Language, size: number): readonly (typeof THEMES)[number][] => (thorough ? THEMES : THEMES.filter((_, theme) => (LANGUAGES.indexOf(language) + theme + size) % 2 === 0))

const world = inject('world')
const api = new Api(world.url, world.token)
let browser: Browser
let cookies: Awaited<ReturnType<BrowserContext['cookies']>>

beforeAll(async () => {
  browser = await launch()
  const { page, context } = await open(browser, { language: 'en' })
  await signIn(page, 'admin')
  cookies = await context.cookies()
  await Promise.all([context.close(), registerMachine(), lookBack()])
})
afterAll(() => browser.close())

/** There is one to look at, also where the demo company has none. */
async function registerMachine(): Promise<void> {
  const { items } = await api.call<{ items: { customer: { id: string } }[] }>('GET', '/customers?size=1')
  const days = { shipment: '2025-03-01', installation: '2025-04-10' }
  await api.call('POST', '/assets', { serial: `AX37-${randomUUID().slice(0, 8)}`, model: 'AX-37', owner: items[0]?.customer.id, ownedSince: '2025-03-01', site: '苏州工厂', zone: 'Asia/Shanghai', milestones: days })
}

/** A low score has the desk look back at what went wrong. */
async function lookBack(): Promise<void> {
  const token = (await surveyLink('en')).replace('/s/', '')
  await api.call('PUT', `/public/surveys/${token}`, { solved: false, score: 1, comment: 'It still drips.' })
  await until('the desk looks back', async () => (await api.call<{ items: unknown[] }>('GET', '/retrospectives')).items[0])
}

async function enter(language: Language, signedIn: boolean): Promise<{ page: Page; complaints: (where: string) => string[] }> {
  const { page, context } = await open(browser, { language, ...SIZES[0] })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await context.addInitScript((chosen) => localStorage.setItem('anxin.locale', chosen), language)
  if (signedIn) await context.addCookies(cookies)
  const complaints = watchConsole(page)
  await page.goto(`${world.url}${signedIn ? '/profile' : '/sign-in'}`)
  await page.locator('h1').first().waitFor({ state: 'attached' })
  return { page, complaints }
}

/** Looks at the screen in each size; what is wrong, one line each. */
async function faultsIn(page: Page, path: string, language: Language): Promise<string[]> {
  const faults: string[] = []
  for (const [index, size] of SIZES.entries()) {
    await page.setViewportSize(size)
    for (const colorScheme of themesFor(language, index)) {
      await page.emulateMedia({ colorScheme })
      await settled(page)
      const found = [...(await appearanceFaults(page)), ...(await accessibilityFaults(page))]
      if (found.length) await picture(page, `fault${path.replaceAll('/', '-')}-${language}-${size.width}-${colorScheme}`)
      faults.push(...found.map((each) => `${path} ${size.width} ${colorScheme}: ${each}`))
    }
  }
  return faults
}

/** A link to the survey of a ticket that was resolved for a customer who writes in this language. */
async function surveyLink(language: Language): Promise<string> {
  const text = language === 'en' ? ['Water purifier leaks', 'It drips under the filter.'] : ['净水器漏水', '滤芯下面一直滴水，请尽快处理。']
  const ticket = await deliver(`${text[0]} ${randomUUID().slice(0, 6)}`, text[1] ?? '')
  const codes = await api.call<{ code: string }[]>('GET', '/resolution-codes')
  const { version } = await api.call<{ version: number }>('GET', `/tickets/${ticket}`)
  await api.call('PUT', `/tickets/${ticket}/resolution`, { code: codes[0]?.code, version })
  return until('the customer is asked', async () => {
    const { items } = await api.call<{ items: { text: string }[] }>('GET', `/tickets/${ticket}/messages`)
    return items.map((each) => /http\S+?(\/s\/[\w.~-]+)/.exec(each.text)?.[1]).find(Boolean)
  })
}

describe.concurrent.each(LANGUAGES)('in %s, light and dark, from 360 to 2560 px', (language) => {
  test('every screen of the console is accessible, fits and is translated', { timeout: 600_000 }, async () => {
    const { page, complaints } = await enter(language, true)
    const faults: string[] = []
    for (const path of await pathsOf(page, api)) {
      await goTo(page, path)
      faults.push(...(await faultsIn(page, path, language)), ...complaints(path))
    }
    await page.context().close()
    expect(faults).toEqual([])
  })

  test('so is what is seen without signing in', async () => {
    const { page, complaints } = await enter(language, false)
    const faults = await faultsIn(page, '/sign-in', language)
    await page.goto(`${world.url}${await surveyLink(language)}`)
    faults.push(...(await faultsIn(page, '/s/asked', language)))
    await page.locator('input[name=solved]').first().check()
    await page.locator('.send').click()
    await page.locator('.thanks h1').waitFor()
    faults.push(...(await faultsIn(page, '/s/answered', language)), ...complaints('/s'))
    await page.context().close()
    expect(faults).toEqual([])
  })
})
