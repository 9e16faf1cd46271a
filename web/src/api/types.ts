import type { components } from './schema'

type Schemas = components['schemas']

export type Account = Schemas['Account']
export type Session = Schemas['Session']
