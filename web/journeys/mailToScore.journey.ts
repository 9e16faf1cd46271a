import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Api } from './api'
import { launch, open, picture, type Language } from './browser'
import { composer, line, listed, markPage, message, signIn, thread, words } from './desk'
import { addMailbox, bodyText, header, MailServer, type ReceivedMail } from './mailServer'

interface Story {
  language: Language
  login: string
  subject: string
  first: string
  answer: string
  second: string
  comment: string
}

const stories: Story[] = [
  {
    language: 'zh-CN',
    login: 'agent',
    subject: '空压机 AX-37V 排气温度过高，全线停机',
    first: '你们好，今天早上 AX-37V 报 E07 停机，整条生产线都停了，请尽快处理！',
    answer: '您好，请先检查冷却风扇和油位，我们的工程师马上与您联系。',
    second: '清洗冷却器后温度恢复正常，谢谢。',
    comment: '回复很快，讲得清楚。',
  },
  {
    language: 'en',
    login: 'anna',
    subject: 'Compressor AX-45 broken, line down',
    first: 'Hello, our AX-45 stopped this morning with fault E12 and the whole line is down. Please repair it urgently.',
    answer: 'Dear customer, please check the oil level first; an engineer will call you.',
    second: 'Topping up the oil did it, the compressor runs again. Thank you.',
    comment: 'Quick and clear.',
  },
]

/** Two seconds as a rule; more would be the refresh of every minute, which needs no live change. */
const SOON = { timeout: 10_000, interval: 200 }

const world = inject('world')
const api = new Api(world.url, world.token)
const mail = new MailServer(world.mail)
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** The figure on the card with that heading, as the supervisor reads it. */
async function figure(page: Page, language: Language, key: string): Promise<string> {
  const card = page.locator('article.figure', { has: page.getByRole('heading', { name: words(language, key), exact: true }) })
  return card.locator('.value').innerText()
}

const reference = (received: ReceivedMail): string => `${header(received, 'In-Reply-To')} ${header(received, 'References')}`

describe.each(stories)('a mail becomes a scored ticket ($language)', (story) => {
  const { language } = story
  const say = (key: string, values = {}) => words(language, key, values)
  const tag = randomUUID().slice(0, 8)
  const service = `service-${tag}@journey.example`
  const customer = `customer-${tag}@buyer.example`
  const subject = `${story.subject} ${tag}`
  const firstId = `<first-${tag}@buyer.example>`
  let agent: Page
  let supervisor: Page
  let unloaded: () => Promise<boolean>
  let dashboardUnloaded: () => Promise<boolean>
  let openBefore: number
  let answer: ReceivedMail
  let invitation: ReceivedMail
  let ticket: number

  beforeAll(async () => {
    agent = (await open(browser, { language })).page
    supervisor = (await open(browser, { language })).page
    await Promise.all([addMailbox(api, mail, service), signIn(agent, story.login), signIn(supervisor, 'supervisor')])
  })
  afterAll(() => Promise.all([agent.context().close(), supervisor.context().close()]))

  const openNow = async (): Promise<number> => Number((await figure(supervisor, language, 'insight.open')).replace(/\D/g, ''))

  test('the supervisor looks at the dashboard and the agent at the list', async () => {
    await supervisor.goto(`${world.url}/dashboard`)
    await supervisor.locator('article.figure').first().waitFor()
    openBefore = await openNow()
    dashboardUnloaded = await markPage(supervisor)
    await agent.goto(`${world.url}/tickets`)
    await listed(agent, language)
    unloaded = await markPage(agent)
  })

  test('a mail sent by SMTP and fetched by IMAP appears in the list by itself', async () => {
    await mail.send({ from: `Jan <${customer}>`, to: service, subject, text: story.first, messageId: firstId })
    await line(agent, subject).waitFor({ timeout: 60_000 })
    expect(await unloaded()).toBe(true)
    ticket = Number(await line(agent, subject).getAttribute('data-ticket'))
  })

  test("the supervisor's dashboard counts it at once", async () => {
    await expect.poll(openNow, SOON).toBe(openBefore + 1)
  })

  test('the agent opens it and sees how it was classified and by when it is due', async () => {
    await line(agent, subject).locator('button.body').click()
    await message(agent, story.first.slice(0, 20)).waitFor()
    const view = await api.call<{ kind: string; urgency: { priority: string } }>('GET', `/tickets/${ticket}`)
    expect(view.kind).toBe('AFTER_SALES')
    expect(['P1', 'P2']).toContain(view.urgency.priority)
    const side = agent.locator('.pane-layout, .panes, main').last()
    await expect.poll(() => side.innerText()).toContain(say('ticket.clock.FIRST_RESPONSE'))
    await agent.getByText(say('ticket.kind.AFTER_SALES')).first().waitFor()
    await agent.locator('.priority').filter({ hasText: view.urgency.priority }).first().waitFor()
    expect(await agent.locator('.sla').count()).toBeGreaterThan(1)
    await picture(agent, `ticket-${language}`)
  })

  test('the answer arrives at the customer in the thread of the first mail', async () => {
    await agent.keyboard.press('r')
    await composer(agent).fill(story.answer)
    await agent.getByRole('button', { name: say('conversation.send'), exact: true }).click()
    await message(agent, story.answer).waitFor()
    answer = await mail.awaitMail(customer, (received) => bodyText(received).includes(story.answer))
    expect(reference(answer)).toContain(firstId)
    expect(header(answer, 'From')).toContain(service)
    await expect.poll(() => message(agent, story.answer).innerText()).not.toContain(say('conversation.delivery.FAILED'))
  })

  test('what the customer answers by mail appears in the same thread by itself', async () => {
    await mail.send({ from: customer, to: service, subject: `Re: ${subject}`, text: story.second, inReplyTo: header(answer, 'Message-ID') })
    await message(agent, story.second).waitFor({ timeout: 60_000 })
    expect(await unloaded()).toBe(true)
    expect(await line(agent, subject).count()).toBe(1)
  })

  test('the agent resolves it with a code and the customer is asked by mail', async () => {
    await thread(agent).focus()
    await agent.keyboard.press('e')
    const dialog = agent.getByRole('dialog', { name: say('ticket.resolve.title') })
    await dialog.getByRole('radio').nth(1).check({ force: true })
    await dialog.getByRole('button', { name: say('ticket.resolve.submit') }).click()
    await dialog.waitFor({ state: 'detached' })
    await agent.locator('header.head').getByText(say('ticket.state.RESOLVED')).waitFor()
    invitation = await mail.awaitMail(customer, (received) => /\/s\/\S+/.test(bodyText(received)))
    expect(reference(invitation)).toContain(firstId)
  })

  test('the customer opens the link on a phone, confirms and scores', async () => {
    const link = /http\S+\/s\/[\w.~-]+/.exec(bodyText(invitation))?.[0] ?? ''
    const phone = await open(browser, { language, width: 375, height: 740 })
    await phone.page.goto(link)
    await phone.page.locator('input[name=solved]').first().check()
    await phone.page.locator('input[name=score][value="5"], .five label:nth-child(5) input').first().check()
    await phone.page.fill('#comment', story.comment)
    await picture(phone.page, `survey-${language}`)
    await phone.page.getByRole('button', { name: say('survey.send') }).click()
    await phone.page.getByRole('heading', { name: say('survey.thanks') }).waitFor()
    await phone.context.close()
  })

  test('the ticket shows the confirmation and the score', async () => {
    await agent.getByText(story.comment).waitFor({ timeout: 30_000 })
    await agent.getByRole('img', { name: say('ui.score', { score: 5 }) }).first().waitFor()
    expect(await unloaded()).toBe(true)
    await picture(agent, `scored-${language}`)
  })

  test("the supervisor's dashboard has followed without being loaded anew", async () => {
    await expect.poll(openNow, SOON).toBe(openBefore)
    await expect.poll(() => figure(supervisor, language, 'insight.csatPercent'), SOON).toMatch(/%/)
    expect(await dashboardUnloaded()).toBe(true)
    await picture(supervisor, `dashboard-${language}`)
  })
})
