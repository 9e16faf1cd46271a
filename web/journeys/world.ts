import type { TestProject } from 'vitest/node'
import { MailServer } from './mailServer'
import { Program } from './program'

/** What every journey shares: one program with the demo company, one mail server outside. */
export interface World {
  url: string
  token: string
  password: string
  mail: { smtp: number; imap: number; api: number }
}

declare module 'vitest' {
  export interface ProvidedContext {
    world: World
  }
}

/** ANXIN_JOURNEY_WORLD names one that runs already, for work on a single journey. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.ANXIN_JOURNEY_WORLD
  if (running) {
    project.provide('world', JSON.parse(running) as World)
    return async () => undefined
  }
  const [program, mail] = await Promise.all([Program.start(), MailServer.start()])
  project.provide('world', { url: program.url, token: program.api.token, password: program.password, mail: mail.ports })
  return async () => {
    mail.stop()
    await program.stop()
  }
}
