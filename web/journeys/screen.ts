import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import type { Api } from './api'

const capabilities = readdirSync(resolve(import.meta.dirname, '../src/locales/en')).map((file) => file.replace('.json', ''))

interface Running {
  __vue_app__: { config: { globalProperties: { $router: { getRoutes(): { path: string; redirect?: unknown }[]; push(path: string): Promise<unknown> } } } }
}

/** Every address that the running console knows, with an example where it names a thing: a new screen is looked at without being listed here. */
export async function pathsOf(page: Page, api: Api): Promise<string[]> {
  const routes = await page.evaluate(() => {
    const app = document.querySelector('#app') as unknown as Running
    return app.__vue_app__.config.globalProperties.$router.getRoutes().filter((each) => !each.redirect).map((each) => each.path)
  })
  const paths = routes.filter((each) => !/^\/(setup|sign-in)?$/.test(each)).flatMap((each) => (each.includes('?') ? [each.replace(/\/:.*/, ''), each.replace('?', '')] : [each]))
  return Promise.all([...new Set(paths)].map((path) => exampleOf(path, api)))
}

async function exampleOf(path: string, api: Api): Promise<string> {
  if (path.includes(':rest')) return '/nowhere'
  if (path.includes(':token')) return path.replace(':token', 'unknown')
  const [, list, rest] = /^(.*?)\/:id(?:\([^)]*\))?(.*)$/.exec(path) ?? []
  if (list === undefined) return path
  const { items } = await api.call<{ items: object[] }>('GET', list === '/tasks' ? '/tasks?view=ALL' : list)
  const first = items[0] as { id?: unknown } | undefined
  const named = first?.id ?? Object.values(first ?? {}).find((each: unknown) => typeof each === 'object' && each !== null && 'id' in each)?.id
  if (named === undefined) throw new Error(`nothing to show at ${path}`)
  return `${list}/${named}${rest}`
}

/** Goes there as a click on a link would, without loading the program anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(async (to) => {
    const app = document.querySelector('#app') as unknown as Running
    await app.__vue_app__.config.globalProperties.$router.push(to)
  }, path)
  await page.locator('h1').first().waitFor({ state: 'attached', timeout: 10_000 }).catch(() => undefined)
  await settled(page)
}

/** Waits until everything asked for has come and nothing moves; what has just changed is drawn first. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await page.waitForFunction(
    () =>
      !document.querySelector('.skeletons, .waiting, [aria-busy=true], .el-loading-mask') &&
      document.getAnimations().every((each) => each.playState !== 'running' || each.effect?.getTiming().iterations === Infinity),
    undefined,
    { polling: 50 },
  )
}

/** What does not fit sideways, and names of texts that nobody translated. */
export function appearanceFaults(page: Page): Promise<string[]> {
  return page.evaluate((names) => {
    const shown = (each: Element): string => `<${each.tagName.toLowerCase()} class="${each.getAttribute('class') ?? ''}">${(each.textContent ?? '').trim().slice(0, 40)}`
    const scrolls = (each: Element): boolean => /auto|scroll/.test(getComputedStyle(each).overflowX)
    /** A table of data and a row of views may be wider than the place they have, as long as a keyboard can scroll them. */
    const isWide = (table: Element): boolean => innerWidth < 1000 || table.closest('[tabindex="0"]') !== null
    const mayScroll = (each: Element): boolean => {
      const table = each.closest('table') ?? each.querySelector(':scope > table')
      return each.closest('[role=tablist], .tabs, nav') !== null || (table !== null && isWide(table))
    }
    const faults: string[] = document.querySelector('h1') ? [] : ['there is no heading']
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide`)
    for (const each of document.querySelectorAll('body *')) {
      if (each.scrollWidth > each.clientWidth + 1 && !mayScroll(each) && scrolls(each) && each.clientWidth > 0) faults.push(`scrolls sideways: ${shown(each)}`)
      if (each.matches('a, button, input, select, textarea') && !mayScroll(each) && each.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
        const box = each.getBoundingClientRect()
        if (box.width > 1 && (box.right > innerWidth + 1 || box.left < -1)) faults.push(`out of the window: ${shown(each)}`)
      }
    }
    const key = new RegExp(`\\b(${names.join('|')})\\.[a-z][A-Za-z]*(\\.[A-Za-z_]+)*\\b`)
    const attributes = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => [...document.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name) ?? ''))
    const lines = document.body.innerText.split('\n').concat(attributes, document.title)
    return faults.concat(lines.filter((each) => key.test(each) && !each.includes('@')).map((each) => `not translated: ${each.slice(0, 80)}`))
  }, capabilities)
}

/** The browser notes each refused request itself, also the answer that nobody has signed in yet. */
const nobodyYet = (text: string, url: string): boolean => text.includes('401') && url.endsWith('/api/v1/session')

/** What the browser console complains of from now on; each question tells what came since the last. */
export function watchConsole(page: Page): (where: string) => string[] {
  let found: string[] = []
  page.on('console', (message) => {
    const { url } = message.location()
    if (['error', 'warning'].includes(message.type()) && !nobodyYet(message.text(), url)) found.push(`${message.text()} ${url}`)
  })
  page.on('pageerror', (error) => found.push(error.message))
  return (where) => {
    const told = found.map((each) => `${where} console: ${each}`)
    found = []
    return told
  }
}
