import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, open, picture } from './browser'
import { composer, line, message, signIn } from './desk'
import { addMailbox, bodyText, header, MailServer } from './mailServer'
import { debianIsInstalled, OperatorServer } from './operatorServer'
import { Program } from './program'

const installed = debianIsInstalled()
const tag = randomUUID().slice(0, 8)
const service = `operator-${tag}@journey.example`
const customer = `buyer-${tag}@buyer.example`
const subject = `干燥机漏气 ${tag}`

describe.skipIf(!installed)(`on the operator's PostgreSQL 15${installed ? '' : ' (skipped: Debian’s postgresql-15 is not installed)'}`, () => {
  const mail = new MailServer(inject('world').mail)
  let browser: Browser
  let server: OperatorServer
  let program: Program
  let page: Page

  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launch(), OperatorServer.start()])
    program = await Program.start({ demo: true, settings: { 'anxin.demo-tickets': 10, ...server.settings } })
    await addMailbox(program.api, mail, service)
    page = (await open(browser, { language: 'zh-CN' })).page
  })
  afterAll(async () => {
    await Promise.all([browser.close(), program.stop()])
    await server.stop()
  })

  test('an agent signs in and the data lies there', async () => {
    await signIn(page, 'agent', program.password, program.url)
    await page.locator('li[data-ticket]').first().waitFor()
    expect(server.ask('show server_version')).toMatch(/^15\./)
    expect(Number(server.ask('select count(*) from ticket.ticket'))).toBeGreaterThanOrEqual(10)
  })

  test('a mail comes in and is found by two characters of it', async () => {
    await mail.send({ from: customer, to: service, subject, text: '冷冻式干燥机接口一直漏气，压力上不去。', messageId: `<${tag}@buyer.example>` })
    await line(page, subject).waitFor()
    await page.goto(`${program.url}/tickets?view=ALL_OPEN&q=${encodeURIComponent('漏气')}`)
    await line(page, subject).locator('button.body').click()
    await message(page, '压力上不去').waitFor()
  })

  test('the answer reaches the customer in the thread of the mail', async () => {
    await composer(page).fill('您好，请先关闭进气阀并更换密封圈。')
    await page.keyboard.press('Control+Enter')
    await message(page, '更换密封圈').waitFor()
    const answer = await mail.awaitMail(customer, (received) => bodyText(received).includes('更换密封圈'))
    expect(header(answer, 'References')).toContain(`<${tag}@buyer.example>`)
    expect(server.ask(`select count(*) from conversation.message m join ticket.ticket t on t.id = m.ticket_id where t.subject = '${subject}'`)).not.toBe('0')
    await picture(page, 'operator-server')
  })
})
