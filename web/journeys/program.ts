import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Api } from './api'
import { freePort, until } from './ports'

const root = resolve(import.meta.dirname, '../..')

/** The Java that bin/test chose. */
export function java(): string {
  return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java'
}

export interface Wanted {
  /** with the demo company, whose administrator has the token of `api` */
  demo: boolean
  /** further settings, such as `anxin.smtp-in.port` */
  settings?: Record<string, string | number>
}

/** The packaged program on a data folder and port of its own. It can be killed and started again on the same folder. */
export class Program {
  readonly password = `journey-${randomUUID()}`
  private readonly data = mkdtempSync(join(tmpdir(), 'anxin-journey-'))
  private readonly token = `anx_${randomUUID().replaceAll('-', '')}`
  private process: ChildProcess | undefined

  private constructor(
    private readonly wanted: Wanted,
    private readonly port: number,
  ) {}

  static async start(wanted: Wanted = { demo: true }): Promise<Program> {
    const program = new Program(wanted, await freePort())
    await program.again()
    return program
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Speaks as the demo administrator. */
  get api(): Api {
    return new Api(this.url, this.token)
  }

  /** Starts the process on the data folder as it stands. */
  async again(): Promise<void> {
    const jar = join(root, 'server/target/anxin.jar')
    if (!existsSync(jar)) throw new Error(`${jar} is missing: run bin/test or bin/run first`)
    const settings = Object.entries({ 'anxin.demo-tickets': 120, ...this.wanted.settings }).map(([key, value]) => `-D${key}=${value}`)
    const demo = this.wanted.demo ? ['--demo', '--demo-token', this.token] : []
    const child = spawn(java(), ['-Xmx640m', '-XX:+UseSerialGC', ...settings, '-jar', jar, 'run', '--port', `${this.port}`, '--data', this.data, ...demo], {
      cwd: root,
      env: { ...process.env, ANXIN_DEMO_PASSWORD: this.password },
    })
    this.process = child
    const log = createWriteStream(join(root, `server/target/journey-${this.port}.log`), { flags: 'a' })
    child.stdout.pipe(log)
    child.stderr.pipe(log)
    const ended = new Promise<never>((_, fail) => child.once('exit', (code) => fail(new Error(`the program ended with ${code}; see server/target/journey-${this.port}.log`))))
    ended.catch(() => undefined)
    await Promise.race([ended, until('the program is healthy', async () => (await fetch(`${this.url}/actuator/health`)).ok || undefined, 400)])
  }

  /** Ends it as a power cut would. */
  kill(): Promise<void> {
    return this.end('SIGKILL')
  }

  /** Ends the database server that the program brought, which the program has to notice by itself. */
  killDatabase(): void {
    const pid = Number(readFileSync(join(this.data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 'SIGKILL')
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM')
    rmSync(this.data, { recursive: true, force: true })
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((done) => child.once('exit', done))
    child.kill(signal)
    await ended
  }
}
