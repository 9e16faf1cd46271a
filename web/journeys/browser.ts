import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

export type Language = 'zh-CN' | 'en'

/** Debian's Chromium; nothing is downloaded. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}

export interface View {
  language: Language
  width?: number
  height?: number
  dark?: boolean
  /** is touched, not clicked */
  phone?: boolean
}

export async function open(browser: Browser, view: View): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    locale: view.language,
    timezoneId: 'Asia/Shanghai',
    colorScheme: view.dark ? 'dark' : 'light',
    ...(view.phone ? { isMobile: true, hasTouch: true } : {}),
    viewport: { width: view.width ?? 1440, height: view.height ?? 900 },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return { context, page }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  run(context: Document, options: object): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>
}

/** What WCAG 2.2 A and AA find wrong with the page, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe }
    const found = await axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      resultTypes: ['violations'],
      // a customer's mail lies in a frame of its own, and is as it is
      iframes: false,
    })
    return found.violations.map((fault) => `${fault.id}: ${fault.help} (${fault.nodes.length}) ${fault.nodes[0]?.html ?? ''}`)
  })
}

const pictures = resolve(import.meta.dirname, '../test-results')

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}
