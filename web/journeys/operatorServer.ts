import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, until } from './ports'

const HOME = '/usr/lib/postgresql/15/bin'

/** Whether the PostgreSQL of Debian 12 is installed, the oldest that an operator may bring. */
export function debianIsInstalled(): boolean {
  try {
    accessSync(join(HOME, 'initdb'), constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A server as an operator runs one, in a folder of its own. */
export class OperatorServer {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly process: ChildProcess,
  ) {}

  static async start(): Promise<OperatorServer> {
    const folder = mkdtempSync(join(tmpdir(), 'anxin-operator-'))
    const password = join(folder, 'password')
    writeFileSync(password, 'trial', { mode: 0o600 })
    const data = join(folder, 'data')
    execFileSync(...command('initdb', ['-D', data, '-U', 'operator', `--pwfile=${password}`, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']), { stdio: 'pipe' })
    const port = await freePort()
    const child = spawn(...command('postgres', ['-D', data, '-p', `${port}`, '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`]), { stdio: 'ignore' })
    const server = new OperatorServer(folder, port, child)
    await until('the database server answers', async () => (server.tool('pg_isready', ['-q']), true))
    server.tool('createdb', ['anxin'])
    return server
  }

  get settings(): Record<string, string> {
    return { 'anxin.database.url': `jdbc:postgresql://127.0.0.1:${this.port}/anxin`, 'anxin.database.user': 'operator', 'anxin.database.password': 'trial' }
  }

  /** What a query of one value answers. */
  ask(query: string): string {
    return this.tool('psql', ['-d', 'anxin', '-Atc', query]).trim()
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.process.once('exit', done))
    this.process.kill('SIGINT')
    await ended
    rmSync(this.folder, { recursive: true, force: true })
  }

  private tool(name: string, options: string[]): string {
    const env = { ...process.env, PGPASSWORD: 'trial' }
    return execFileSync(join(HOME, name), ['-h', '127.0.0.1', '-p', `${this.port}`, '-U', 'operator', ...options], { env, encoding: 'utf8' })
  }
}

/** PostgreSQL refuses to run as root, so that it is run where root is nobody. */
function command(tool: string, options: string[]): [string, string[]] {
  const program = join(HOME, tool)
  return process.getuid?.() === 0 ? ['unshare', ['-U', program, ...options]] : [program, options]
}
