import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Api } from './api'
import { java } from './program'
import { freePort, until } from './ports'

/** A mail as the customer's mailbox shows it. */
export interface ReceivedMail {
  subject: string
  mimeMessage: string
}

/** A real mail server (SMTP and IMAP) on loopback in which the company and the customers of a journey have mailboxes. */
export class MailServer {
  constructor(
    readonly ports: { smtp: number; imap: number; api: number },
    private readonly process?: ChildProcess,
  ) {}

  static async start(): Promise<MailServer> {
    const jar = resolve(import.meta.dirname, '../../server/target/mail/greenmail-standalone.jar')
    if (!existsSync(jar)) throw new Error(`${jar} is missing: bin/test puts it there`)
    const ports = { smtp: await freePort(), imap: await freePort(), api: await freePort() }
    const options = Object.entries(ports).flatMap(([name, port]) => [`-Dgreenmail.${name}.hostname=127.0.0.1`, `-Dgreenmail.${name}.port=${port}`])
    const child = spawn(java(), ['-Xmx256m', ...options, '-Dgreenmail.auth.disabled=true', '-jar', jar], { stdio: 'ignore' })
    await until('the mail server answers', async () => (await fetch(`http://127.0.0.1:${ports.api}/api/service/readiness`)).ok || undefined)
    return new MailServer(ports, child)
  }

  /** Sends as a customer's mail program would. */
  async send(mail: {
    from: string
    to: string
    subject: string
    text: string
    messageId?: string
    inReplyTo?: string
  }): Promise<void> {
    const transport = createTransport({ host: '127.0.0.1', port: this.ports.smtp, secure: false, ignoreTLS: true })
    await transport.sendMail({ ...mail, references: mail.inReplyTo })
    transport.close()
  }

  /** The first mail to the address that the test accepts. */
  async awaitMail(address: string, accept: (mail: ReceivedMail) => boolean): Promise<ReceivedMail> {
    return until(`a mail to ${address}`, async () => {
      const answer = await fetch(`http://127.0.0.1:${this.ports.api}/api/user/${address}/messages/INBOX`)
      if (!answer.ok) return undefined
      return ((await answer.json()) as ReceivedMail[]).find(accept)
    })
  }

  /** How many mails to the address the test accepts. */
  async countMail(address: string, accept: (mail: ReceivedMail) => boolean): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${this.ports.api}/api/user/${address}/messages/INBOX`)
    return ((await answer.json()) as ReceivedMail[]).filter(accept).length
  }

  stop(): void {
    this.process?.kill()
  }
}

/** Gives the after-sales team a mailbox on the mail server, fetched and sent by. */
export async function addMailbox(api: Api, mail: MailServer, address: string): Promise<void> {
  const teams = await api.call<{ id: string; kind: string }[]>('GET', '/teams')
  const server = (port: number) => ({ host: '127.0.0.1', port, security: 'NONE', username: address, password: 'any', verifyCertificate: true })
  const created = await api.call<{ id: string }>('POST', '/mailboxes', {
    name: address.split('@')[0],
    displayName: 'Anxin Service',
    address,
    aliases: [],
    team: teams.find((each) => each.kind === 'AFTER_SALES')?.id,
    imap: server(mail.ports.imap),
    smtp: server(mail.ports.smtp),
  })
  await api.call('POST', `/mailboxes/${created.id}/check`)
}

/** A header of a raw mail, unfolded. */
export function header(mail: ReceivedMail, name: string): string {
  const head = mail.mimeMessage.split(/\r?\n\r?\n/, 1)[0] ?? ''
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ')
  const line = unfolded.split(/\r?\n/).find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line ? line.slice(name.length + 1).trim() : ''
}

/** The text of a mail with its transfer encoding undone; enough for what the program itself composes. */
export function bodyText(mail: ReceivedMail): string {
  return mail.mimeMessage
    .split(/\r?\n--/)
    .map((part) => {
      const [head = '', ...rest] = part.split(/\r?\n\r?\n/)
      const body = rest.join('\n\n')
      if (/content-transfer-encoding:\s*base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
      if (/content-transfer-encoding:\s*quoted-printable/i.test(head)) return quotedPrintable(body)
      return body
    })
    .join('\n')
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
