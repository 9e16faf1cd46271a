/* Types of the HTTP interface. `npm run api` writes this file from docs/openapi.json. */
type Json<T> = { content: { 'application/json': T } }
interface Call<Path, Query, Body, Answer> {
  parameters: { query?: Query; header?: never; path?: Path; cookie?: never }
  requestBody?: Json<Body>
  responses: { 200: { headers: Record<string, unknown> } & Json<Answer> }
}
type No = Record<string, never>
type Read<Answer, Path = never, Query = never> = Call<Path, Query, never, Answer>
type Write<Body, Answer = unknown, Path = never> = Call<Path, never, Body, Answer>
type S = components['schemas']
interface Id { id: string }
interface Number_ { id: number }
type Page<T> = { items: T[]; next?: string | null }

export interface components {
  schemas: {
    Account: { id: string; version: number; name: string; mail: string; roles: string[]; teams: Record<string, boolean>; locale: string; theme: 'LIGHT' | 'DARK' | 'SYSTEM'; density: string; active: boolean }
    Session: { account: S['Account']; permissions: string[]; secondFactor?: boolean }
    SignIn: { mail: string; password: string; code?: string }
    NamedCategory: { id: string; nameZh: string; nameEn: string }
    NamedCustomer: { id: string; name: string; company?: string | null; tier: 'BASIC' | 'VALUE_ADDED' | 'VIP' }
    NamedPerson: { id: string; name: string }
    NamedTeam: { id: string; nameZh: string; nameEn: string }
    ClockReading: { dueAt?: string | null; pausedSince?: string | null; stoppedAt?: string | null; breachedAt?: string | null }
  }
}

export interface paths {
  '/api/v1/session': { get: Read<S['Session']>; post: Write<S['SignIn'], S['Session']>; delete: Read<No> }
}
export type Unused = Id | Number_ | Page<unknown>
