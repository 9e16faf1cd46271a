import { randomUUID } from 'node:crypto'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessibilityFaults, launch, open, picture, type Language } from './browser'
import { signIn, words } from './desk'
import { appearanceFaults, settled } from './screen'

/** A form of administration: what an administrator types wrong in it, and then right. */
interface Form {
  place: string
  add: string
  /** fields by the name they have in the request; a hash stands for something new each time */
  right: Record<string, string>
  wrong?: { field: string; value: string; says: string }
  /** refused by the server, which says why under the field */
  refused?: { field: string; value: string; says: Record<Language, RegExp> }
  /** what only a choice of the mouse can set */
  choose?: (sheet: Locator, page: Page) => Promise<void>
  /** in the list afterwards */
  shows: string
}

const both = (name: string, zh: string, en: string) => ({ [`${name}.zh`]: `${zh} #`, [`${name}.en`]: `${en} #` })

const FORMS: Form[] = [
  { place: 'teams', add: 'teams.add', right: both('name', '夜班组', 'Night team'), wrong: { field: 'replyAddress', value: 'nowhere', says: 'ui.fault.mail' }, shows: 'name' },
  { place: 'skills', add: 'skills.add', right: both('name', '变频器调试', 'Inverter tuning'), shows: 'name' },
  {
    place: 'calendars',
    add: 'calendars.add',
    right: { ...both('name', '仓库', 'Warehouse'), 'hours.weekly.MONDAY': '08:30-12:00, 13:00-17:30' },
    wrong: { field: 'hours.weekly.MONDAY', value: 'morning', says: 'ui.fault.format' },
    refused: { field: 'zone', value: 'Asia/Atlantis', says: { 'zh-CN': /时区/, en: /zone/i } },
    shows: 'name',
  },
  {
    place: 'rules',
    add: 'rules.add',
    right: both('name', '漏油', 'Oil leak'),
    choose: async (sheet, page) => {
      const values = sheet.locator('.condition .values input')
      await values.fill('漏油')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
      const tags = sheet.locator('.block').last().locator('.el-select input').last()
      await tags.fill('oil')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
    },
    shows: 'name',
  },
  { place: 'policies', add: 'policies.add', right: { firstResponseMinutes: '20', resolutionMinutes: '300' }, wrong: { field: 'firstResponseMinutes', value: '', says: 'ui.fault.missing' }, choose: pickCase, shows: '' },
  { place: 'categories', add: 'categories.add', right: both('name', '漏水', 'Leaks'), shows: 'name' },
  {
    place: 'fields',
    add: 'fields.add',
    right: { ...both('name', '运行小时', 'Running hours'), key: 'hours_#' },
    wrong: { field: 'key', value: 'Running Hours', says: 'ui.fault.format' },
    refused: { field: 'key', value: 'serial_number', says: { 'zh-CN': /已被使用/, en: /already in use/ } },
    shows: 'name',
  },
  {
    place: 'replies',
    add: 'replies.add',
    right: { ...both('title', '已收到', 'Received'), shortcut: 'got-#', 'body.zh': '您好 {{customer.name}}，已收到。', 'body.en': 'Dear {{customer.name}}, we have received it.' },
    wrong: { field: 'shortcut', value: 'got it', says: 'ui.fault.format' },
    refused: { field: 'body.en', value: 'Dear {{customer.nmae}}', says: { 'zh-CN': /无法填充的占位符：\{\{customer\.nmae}}/, en: /cannot be filled in: \{\{customer\.nmae}}/ } },
    shows: 'title',
  },
  {
    place: 'codes',
    add: 'codes.add',
    right: { ...both('name', '远程解决', 'Solved remotely'), code: 'REMOTE_#' },
    wrong: { field: 'code', value: 'remote', says: 'ui.fault.format' },
    refused: { field: 'code', value: 'SOLVED', says: { 'zh-CN': /已被使用/, en: /already in use/ } },
    shows: 'name',
  },
  {
    place: 'mailboxes',
    add: 'mailboxes.add',
    right: { name: 'spare-#', address: 'spare-#@journey.example', displayName: 'Spare parts' },
    wrong: { field: 'address', value: 'spare', says: 'ui.fault.mail' },
    shows: 'address',
  },
  { place: 'people', add: 'people.add', right: { name: '新同事 #', mail: 'new-#@journey.example' }, wrong: { field: 'mail', value: 'new', says: 'ui.fault.mail' }, refused: { field: 'mail', value: 'anna@anxin.example', says: { 'zh-CN': /./, en: /./ } }, shows: 'name' },
]

/** A case for which there is no promise yet. */
async function pickCase(sheet: Locator, page: Page): Promise<void> {
  for (const index of [0, 1, 2]) {
    await sheet.locator('.el-select').nth(index).click()
    await page.locator('.el-select-dropdown:visible .el-select-dropdown__item').nth(index === 1 ? cases++ : 0).click()
  }
}
let cases = 0

const world = inject('world')
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe.each<Language>(['zh-CN', 'en'])('an administrator fills in every form (%s)', (language) => {
  const say = (key: string) => words(language, key)
  const lang = language === 'en' ? 'en' : 'zh'
  let page: Page

  beforeAll(async () => {
    const { page: opened, context } = await open(browser, { language })
    page = opened
    await context.addInitScript((chosen) => localStorage.setItem('anxin.locale', chosen), language)
    await signIn(page, 'admin')
  })
  afterAll(() => page.context().close())

  const save = (sheet: Locator) => sheet.getByRole('button', { name: say('ui.save'), exact: true }).click()
  /** The sentence under a field, which a screen reader says with the field. */
  const sentence = async (field: Locator) => {
    const id = await field.getAttribute('aria-describedby')
    return id ? page.locator(`#${id}`).innerText() : ''
  }

  test.each(FORMS)('$place', async ({ place, add, right, wrong, refused, choose, shows }) => {
    const unique = `${randomUUID().slice(0, 5)}`
    const filled = Object.fromEntries(Object.entries(right).map(([name, value]) => [name, value.replace('#', name === 'code' ? unique.toUpperCase() : unique)]))
    const field = (name: string) => sheet.locator(`[name="${name}"]`)
    await page.goto(`${world.url}/administration/${place}`)
    await page.getByRole('button', { name: say(`administration.${add}`) }).first().click()
    const sheet = page.getByRole('dialog')
    await sheet.waitFor()
    await settled(page)
    expect(await accessibilityFaults(page), 'axe').toEqual([])

    if (place !== 'policies') {
      await save(sheet)
      const first = sheet.locator('[aria-invalid=true]').first()
      await first.and(page.locator(':focus')).waitFor()
      expect(await sentence(first)).toBe(say('ui.fault.missing'))
      await picture(page, `form-${place}-empty-${language}`)
    }

    await choose?.(sheet, page)
    for (const [name, value] of Object.entries(filled)) await field(name).fill(value)
    if (wrong) {
      await field(wrong.field).fill(wrong.value)
      await save(sheet)
      await expect.poll(() => sentence(field(wrong.field))).toBe(say(wrong.says))
      await field(wrong.field).fill(filled[wrong.field] ?? '')
    }
    if (refused) {
      await field(refused.field).fill(refused.value)
      await save(sheet)
      await expect.poll(() => sentence(field(refused.field))).toMatch(refused.says[language])
      expect(await sheet.locator('.problem').innerText()).not.toMatch(/undefined|ui\.|[a-z]+\.[a-z]+\.[a-z]+/)
      await picture(page, `form-${place}-refused-${language}`)
      await field(refused.field).fill(filled[refused.field] ?? (refused.field === 'zone' ? 'Asia/Shanghai' : ''))
    }
    expect(await appearanceFaults(page)).toEqual([])
    await picture(page, `form-${place}-${language}`)
    await save(sheet)
    await sheet.waitFor({ state: 'detached' })
    if (shows) {
      const shown = filled[shows] ?? filled[`${shows}.${lang}`] ?? ''
      await page.locator('tr', { hasText: shown }).first().waitFor()
    }
  })

  test('tokens', async () => {
    await page.goto(`${world.url}/administration/tokens`)
    const name = page.locator('[name=name]')
    await page.getByRole('button', { name: say('administration.tokens.issue') }).click()
    await expect.poll(() => sentence(name)).toBe(say('ui.fault.missing'))
    await name.fill('Importer')
    await page.getByRole('button', { name: say('administration.tokens.issue') }).click()
    await page.locator('.secret code').waitFor()
    const row = page.locator('tr', { hasText: 'Importer' }).first()
    await row.getByRole('button').click()
    await row.getByRole('button', { name: say('administration.tokens.reallyRevoke') }).click()
    await expect.poll(() => page.locator('tr', { hasText: 'Importer' }).count()).toBe(0)
  })

  test('what is typed is not lost by a press beside the sheet', async () => {
    await page.goto(`${world.url}/administration/skills`)
    await page.getByRole('button', { name: say('administration.skills.add') }).first().click()
    await page.locator('[name="name.zh"]').fill('半句话')
    await page.mouse.click(5, 5)
    expect(await page.locator('[name="name.zh"]').inputValue()).toBe('半句话')
    await page.getByRole('dialog').getByRole('button', { name: say('ui.cancel') }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
})
