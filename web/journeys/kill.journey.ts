import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort, until } from './ports'
import { Program } from './program'

const MAILS = 500
const SENDERS = 4
const KILLS = 5
/** Which of them takes the database server instead of the program. */
const DATABASE_KILL = 2
const seed = Number(process.env.ANXIN_KILL_SEED ?? Date.now() % 1_000_000)

interface Page<T> {
  items: T[]
  next?: string | null
}
interface LedgerRow {
  subject: string
  outcome: string
  ticketId: number | null
}
interface QueueRow {
  id: number
  subject: string
}
interface TicketView {
  firstResponseClock: { dueAt?: string }
  resolutionClock: { dueAt?: string }
}

/** Repeatable chance (mulberry32). */
function chance(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const subjectOf = (number: number): string => `Kill ${seed} mail ${number}.`

/** The same bytes each time it is sent, as an MTA keeps them in its queue. */
function rawMail(number: number): string {
  return [
    `From: Customer ${number % 100} <killed-${seed}-${number % 100}@buyer.example>`,
    'To: service@anxin.example',
    `Subject: ${subjectOf(number)}`,
    `Message-ID: <kill-${seed}-${number}@buyer.example>`,
    'Date: Mon, 02 Mar 2026 08:00:00 +0000',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `The compressor number ${number} has lost pressure since this morning.`,
    '',
  ].join('\r\n')
}

let program: Program
let smtpPort: number
const accepted = new Set<number>()

beforeAll(async () => {
  smtpPort = await freePort()
  program = await Program.start({ demo: true, settings: { 'anxin.smtp-in.port': smtpPort, 'anxin.demo-tickets': 10 } })
})
afterAll(() => program.stop())

async function byHttp(number: number): Promise<void> {
  const answer = await fetch(`${program.url}/api/v1/intake/mail?mailbox=service`, {
    method: 'POST',
    headers: { authorization: `Bearer ${program.api.token}`, 'content-type': 'message/rfc822' },
    body: rawMail(number),
    signal: AbortSignal.timeout(20_000),
  })
  if (answer.status !== 202) throw new Error(`answered ${answer.status}`)
}

async function bySmtp(number: number): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true, socketTimeout: 20_000 })
  try {
    await transport.sendMail({ envelope: { from: `killed-${seed}-${number % 100}@buyer.example`, to: ['service@anxin.example'] }, raw: rawMail(number) })
  } finally {
    transport.close()
  }
}

/** Keeps each mail until it is accepted, as an MTA does: one that was accepted without our knowing is sent twice. */
async function send(numbers: number[]): Promise<void> {
  for (const number of numbers) {
    while (!accepted.has(number)) {
      try {
        await (number % 2 ? byHttp(number) : bySmtp(number))
        accepted.add(number)
      } catch {
        await new Promise((next) => setTimeout(next, 100))
      }
    }
  }
}

async function killInBetween(): Promise<void> {
  const random = chance(seed)
  const moments = Array.from({ length: KILLS }, (_, index) => Math.floor(((index + 0.2 + 0.7 * random()) / (KILLS + 0.3)) * MAILS))
  for (const moment of moments) {
    await until(`${moment} mails are accepted`, async () => (accepted.size >= moment ? true : undefined), 300)
    await new Promise((next) => setTimeout(next, random() * 60))
    if (moment === moments[DATABASE_KILL]) program.killDatabase()
    else {
      await program.kill()
      await program.again()
    }
  }
}

async function everything<T>(path: string): Promise<T[]> {
  const found: T[] = []
  let after = ''
  do {
    const page = await program.api.call<Page<T>>('GET', `${path}&size=200${after && `&after=${encodeURIComponent(after)}`}`)
    found.push(...page.items)
    after = page.next ?? ''
  } while (after)
  return found
}

test(`every mail accepted under ${KILLS} kills is there exactly once (seed ${seed})`, { timeout: 900_000 }, async () => {
  const numbers = Array.from({ length: MAILS }, (_, index) => index)
  const senders = Array.from({ length: SENDERS }, (_, sender) => send(numbers.filter((number) => Math.floor(number / 2) % SENDERS === sender)))
  await Promise.all([killInBetween(), ...senders])

  await until('nothing waits in the ledger', async () => ((await program.api.call<{ pending: number }>('GET', '/intake/counts')).pending === 0 ? true : undefined), 180)
  const wanted = numbers.map(subjectOf).sort()
  const mine = (row: { subject: string }) => row.subject.startsWith(`Kill ${seed} `)
  const ledger = (await everything<LedgerRow>('/intake?')).filter(mine)
  expect(ledger.filter((row) => !['MESSAGE', 'DUPLICATE'].includes(row.outcome))).toEqual([])
  expect(ledger.filter((row) => row.outcome === 'MESSAGE').map((row) => row.subject).sort()).toEqual(wanted)

  const tickets = (await everything<QueueRow>('/tickets?view=ALL')).filter(mine)
  expect(tickets.map((row) => row.subject).sort()).toEqual(wanted)
  expect(new Set(ledger.map((row) => row.ticketId))).toEqual(new Set(tickets.map((row) => row.id)))
  for (const ticket of tickets) {
    const { items } = await program.api.call<Page<{ direction: string; text: string }>>('GET', `/tickets/${ticket.id}/messages`)
    expect(items.filter((each) => each.direction === 'IN'), ticket.subject).toHaveLength(1)
    const view = await program.api.call<TicketView>('GET', `/tickets/${ticket.id}`)
    expect(view.firstResponseClock.dueAt, ticket.subject).toBeTruthy()
    expect(view.resolutionClock.dueAt, ticket.subject).toBeTruthy()
  }
})
