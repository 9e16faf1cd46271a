import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort, until } from './ports'

const root = resolve(import.meta.dirname, '../..')

/** The Java that bin/test chose. */
export function java(): string {
  return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java'
}

/** The packaged program with the demo company, on a data folder and port of its own. */
export class Program {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
    readonly token: string,
    private readonly data: string,
  ) {}

  static async start(): Promise<Program> {
    const jar = join(root, 'server/target/anxin.jar')
    if (!existsSync(jar)) throw new Error(`${jar} is missing: run bin/test or bin/run first`)
    const data = mkdtempSync(join(tmpdir(), 'anxin-journey-'))
    const port = await freePort()
    const token = `anx_${randomUUID().replaceAll('-', '')}`
    const child = spawn(java(), ['-jar', jar, 'run', '--port', `${port}`, '--data', data, '--demo', '--demo-token', token], {
      cwd: root,
      env: { ...process.env, ANXIN_DEMO_PASSWORD: demoPassword },
    })
    const log = createWriteStream(join(root, 'server/target/journey-server.log'))
    child.stdout.pipe(log)
    child.stderr.pipe(log)
    const program = new Program(child, `http://127.0.0.1:${port}`, token, data)
    await until('the program is healthy', async () => (await fetch(`${program.url}/actuator/health`)).ok || undefined, 180)
    return program
  }

  /** Calls the API with the demo administrator's token. */
  async api<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return (text ? JSON.parse(text) : undefined) as T
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.process.once('exit', done))
    this.process.kill('SIGTERM')
    await ended
    rmSync(this.data, { recursive: true, force: true })
  }
}

/** Chosen by the journey, so that it knows it; a user's demo makes up its own. */
export const demoPassword = `journey-${randomUUID()}`
