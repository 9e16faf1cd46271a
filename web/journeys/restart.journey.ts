import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launch, open, picture } from './browser'
import { composer, line, markPage, message, signIn, words } from './desk'
import { addMailbox, bodyText, header, MailServer, type ReceivedMail } from './mailServer'
import { Program } from './program'

const mail = new MailServer(inject('world').mail)
const say = (key: string) => words('en', key)
const tag = randomUUID().slice(0, 8)
const service = `restart-${tag}@journey.example`
const customer = `patient-${tag}@buyer.example`
const subject = `Dryer trips its breaker ${tag}`
const WRITTEN = 'Please leave it switched off until we have called you.'
const WRITTEN_MEANWHILE = `${WRITTEN} We call within the hour.`
let browser: Browser
let program: Program
let page: Page
let unloaded: () => Promise<boolean>
let answer: ReceivedMail

const bar = () => page.getByText(say('ui.reconnecting'))

beforeAll(async () => {
  ;[browser, program] = await Promise.all([launch(), Program.start({ demo: true, settings: { 'anxin.demo-tickets': 10 } })])
  await addMailbox(program.api, mail, service)
  page = (await open(browser, { language: 'en' })).page
  await signIn(page, 'anna', program.password, program.url)
})
afterAll(() => Promise.all([browser.close(), program.stop()]))

test('an agent has answered a customer and has begun to write again', async () => {
  await mail.send({ from: customer, to: service, subject, text: 'The dryer trips its breaker as soon as it starts.', messageId: `<first-${tag}@buyer.example>` })
  await line(page, subject).waitFor()
  await line(page, subject).locator('button.body').click()
  await composer(page).fill('Which breaker is it, and how large?')
  await page.keyboard.press('Control+Enter')
  await message(page, 'Which breaker').waitFor()
  answer = await mail.awaitMail(customer, (received) => bodyText(received).includes('Which breaker'))
  await composer(page).fill(WRITTEN)
  await page.locator('.draft', { hasText: say('conversation.draft.saved') }).waitFor()
  unloaded = await markPage(page)
})

test('the program is killed: the page says so, and takes what is written', async () => {
  await program.kill()
  await bar().waitFor()
  await composer(page).fill(WRITTEN_MEANWHILE)
  await page.locator('.draft', { hasText: say('conversation.draft.failed') }).waitFor()
  await picture(page, 'connection-lost')
})

test('started again on the same data, the page is live by itself and shows what came meanwhile, once', async () => {
  await mail.send({ from: customer, to: service, subject: `Re: ${subject}`, text: 'It is the 16 ampere one in the hall.', inReplyTo: header(answer, 'Message-ID') })
  await mail.send({ from: `other-${tag}@buyer.example`, to: service, subject: `Filter wanted ${tag}`, text: 'Do you have filter F-12 in stock?' })
  await program.again()
  await bar().waitFor({ state: 'detached' })
  await message(page, '16 ampere').waitFor()
  await line(page, `Filter wanted ${tag}`).waitFor()
  expect(await message(page, '16 ampere').count()).toBe(1)
  expect(await message(page, 'Which breaker').count()).toBe(1)
  expect(await line(page, subject).count()).toBe(1)
  expect(await line(page, `Filter wanted ${tag}`).count()).toBe(1)
  expect(await unloaded()).toBe(true)
})

test('the draft is still there, here and on the server', async () => {
  expect(await composer(page).inputValue()).toBe(WRITTEN_MEANWHILE)
  await page.locator('.draft', { hasText: say('conversation.draft.saved') }).waitFor()
  await page.reload()
  await expect.poll(() => composer(page).inputValue()).toBe(WRITTEN_MEANWHILE)
})

test('it is sent, once, by the session of before', async () => {
  await message(page, '16 ampere').waitFor()
  await page.getByRole('button', { name: say('conversation.send'), exact: true }).click()
  await message(page, 'within the hour').waitFor()
  await mail.awaitMail(customer, (received) => bodyText(received).includes('within the hour'))
  expect(await mail.countMail(customer, (received) => bodyText(received).includes('Which breaker'))).toBe(1)
  expect(await mail.countMail(customer, (received) => bodyText(received).includes('within the hour'))).toBe(1)
})
