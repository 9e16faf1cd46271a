import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createTransport } from 'nodemailer'
import { java } from './program'
import { freePort, until } from './ports'

/** A mail as the customer's mailbox shows it. */
export interface ReceivedMail {
  subject: string
  mimeMessage: string
}

/** A real mail server (SMTP and IMAP) on loopback in which the company and the customers of a journey have mailboxes. */
export class MailServer {
  private constructor(
    private readonly process: ChildProcess,
    readonly smtpPort: number,
    readonly imapPort: number,
    private readonly apiPort: number,
  ) {}

  static async start(): Promise<MailServer> {
    const jar = resolve(import.meta.dirname, '../../server/target/mail/greenmail-standalone.jar')
    if (!existsSync(jar)) throw new Error(`${jar} is missing: bin/test puts it there`)
    const [smtp, imap, api] = [await freePort(), await freePort(), await freePort()]
    const options = {
      'greenmail.smtp.hostname': '127.0.0.1',
      'greenmail.smtp.port': smtp,
      'greenmail.imap.hostname': '127.0.0.1',
      'greenmail.imap.port': imap,
      'greenmail.api.hostname': '127.0.0.1',
      'greenmail.api.port': api,
      'greenmail.auth.disabled': 'true',
    }
    const flags = Object.entries(options).map(([key, value]) => `-D${key}=${value}`)
    const child = spawn(java(), ['-Xmx256m', ...flags, '-jar', jar], { stdio: 'ignore' })
    const server = new MailServer(child, smtp, imap, api)
    await until('the mail server answers', async () => {
      const answer = await fetch(`http://127.0.0.1:${api}/api/service/readiness`)
      return answer.ok ? true : undefined
    })
    return server
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
    const transport = createTransport({ host: '127.0.0.1', port: this.smtpPort, secure: false, ignoreTLS: true })
    await transport.sendMail({ ...mail, references: mail.inReplyTo })
    transport.close()
  }

  /** The first mail to the address that the test accepts. */
  async awaitMail(address: string, accept: (mail: ReceivedMail) => boolean): Promise<ReceivedMail> {
    return until(`a mail to ${address}`, async () => {
      const answer = await fetch(`http://127.0.0.1:${this.apiPort}/api/user/${address}/messages/INBOX`)
      if (!answer.ok) return undefined
      return ((await answer.json()) as ReceivedMail[]).find(accept)
    })
  }

  stop(): void {
    this.process.kill()
  }
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
