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

type Kind = 'CONSULTATION' | 'AFTER_SALES' | 'COMPLAINT' | 'ORDER' | 'RETURN' | 'SUGGESTION' | 'OTHER'
type Severity = 'CRITICAL' | 'HIGH' | 'NORMAL' | 'LOW'
type Impact = 'SITE' | 'TEAM' | 'PERSON'
type Priority = 'P1' | 'P2' | 'P3' | 'P4'
type Channel = 'MAIL' | 'PHONE' | 'COUNTER' | 'CHAT' | 'WECHAT' | 'WEIBO' | 'SMS' | 'FORM' | 'API'
type State = 'NEW' | 'OPEN' | 'WAITING' | 'RESOLVED' | 'CLOSED'

export interface components {
  schemas: {
    Account: { id: string; version: number; name: string; mail: string; roles: string[]; teams: Record<string, boolean>; locale: string; theme: 'LIGHT' | 'DARK' | 'SYSTEM'; density: string; active: boolean }
    SignedIn: { account: string; name: string; mail: string; roles: string[]; teams: { id: string; lead: boolean }[]; permissions: string[]; locale: string; theme: 'LIGHT' | 'DARK' | 'SYSTEM'; density: 'COMFORTABLE' | 'COMPACT'; secondFactor: boolean }
    OpenSession: { id: string; begunAt: string; usedAt: string; address: string; program: string; current: boolean }
    TokenRow: { id: string; name: string; hint: string; scope: string[]; createdAt: string; expiresAt?: string | null; usedAt?: string | null }
    SignIn: { mail: string; password: string; code?: string }
    NamedCategory: { id: string; nameZh: string; nameEn: string }
    NamedCustomer: { id: string; name: string; company?: string | null; tier: 'BASIC' | 'VALUE_ADDED' | 'VIP' }
    NamedPerson: { id: string; name: string }
    NamedTeam: { id: string; nameZh: string; nameEn: string }
    ClockReading: { dueAt?: string | null; pausedSince?: string | null; stoppedAt?: string | null; breachedAt?: string | null }
    ReasonPart: { key: string; arguments: string[] }
    QueueRow: { id: number; number: string; version: number; subject: string; preview: string; kind: Kind; category?: S['NamedCategory'] | null; severity: Severity; impact: Impact; priority: Priority; team?: S['NamedTeam'] | null; assignee?: S['NamedPerson'] | null; customer: S['NamedCustomer']; channel: Channel; state: State; tags: string[]; openedAt: string; lastActivityAt: string; firstResponse: S['ClockReading']; resolution: S['ClockReading']; messages: number }
    PageQueueRow: Page<S['QueueRow']>
    Urgency: { priority: Priority; computed: Priority; reason: S['ReasonPart'][]; override?: S['OverrideView'] | null }
    OverrideView: { priority: Priority; reason: string; by?: S['NamedPerson'] | null; at: string; until?: string | null }
    AssignmentView: { assignee: S['NamedPerson']; by?: S['NamedPerson'] | null; at: string }
    WaitingView: { since: string; by?: S['NamedPerson'] | null; reason?: string | null; until?: string | null }
    ResolutionView: { code: string; note?: string | null; by?: S['NamedPerson'] | null; at: string }
    ConfirmationView: { byCustomer: boolean; by?: S['NamedPerson'] | null; at: string }
    ClosureView: { reason: string; by?: S['NamedPerson'] | null; at: string }
    TicketView: { id: number; number: string; version: number; channel: Channel; subject: string; preview: string; customer: S['NamedCustomer']; locale: string; kind: Kind; category?: S['NamedCategory'] | null; severity: Severity; impact: Impact; urgency: S['Urgency']; team?: S['NamedTeam'] | null; assignment?: S['AssignmentView'] | null; watchers: S['NamedPerson'][]; tags: string[]; fields: Record<string, unknown>; state: State; openedAt: string; openedBy?: S['NamedPerson'] | null; lastActivityAt: string; messages: number; firstRepliedAt?: string | null; waiting?: S['WaitingView'] | null; resolution?: S['ResolutionView'] | null; confirmation?: S['ConfirmationView'] | null; closure?: S['ClosureView'] | null; reopenCount: number; firstResponseClock: S['ClockReading']; resolutionClock: S['ClockReading']; mayWork: boolean }
    Author: { kind: 'STAFF' | 'CUSTOMER' | 'SYSTEM' | 'MACHINE'; id?: string | null; name: string; address?: string | null }
    Quoted: { html?: string | null; text: string }
    Attachment: { id: string; name: string; type: string; size: number; url: string }
    Delivery: { state: 'QUEUED' | 'SENDING' | 'SENT' | 'FAILED' | 'HELD' | 'UNCERTAIN' | 'DISCARDED'; outbox?: string | null; error?: string | null; sentAt?: string | null; bouncedAt?: string | null }
    Mail: { subject: string; from?: string | null; to: string[]; cc: string[]; messageId?: string | null }
    Message: { id: string; ordinal: number; direction: 'IN' | 'OUT' | 'NOTE' | 'SYSTEM'; author: S['Author']; at: string; html?: string | null; text: string; quoted?: S['Quoted'] | null; attachments: S['Attachment'][]; delivery?: S['Delivery'] | null; mail?: S['Mail'] | null; automatic: boolean; mentions: string[] }
    PageMessage: Page<S['Message']>
    WriteReply: { text: string; format: 'HTML' | 'TEXT'; to?: string[] | null; cc?: string[] | null; attachments?: string[] | null; lastSeenMessage: number; sendAnyway?: boolean | null; plainly?: boolean | null; resolve?: { code: string } | null; waiting?: { until?: string | null } | null }
    WriteNote: { text: string; format: 'HTML' | 'TEXT'; mentions?: string[] | null; attachments?: string[] | null }
    Draft: { kind: 'REPLY' | 'NOTE'; html: string; to: string[]; cc: string[]; attachments: string[]; mentions: string[]; lastSeenMessage: number; savedAt: string }
    SaveDraft: { kind: 'REPLY' | 'NOTE'; html: string; to?: string[] | null; cc?: string[] | null; attachments?: string[] | null; mentions?: string[] | null; lastSeenMessage: number }
    CustomerSummary: { id: string; name: string; company?: string | null; companyName?: string | null; tier: S['NamedCustomer']['tier']; locale: string; zone: string; mail?: string | null; phone?: string | null }
    Bilingual: { zh: string; en: string }
    TeamRow: { id: string; version: number; name: S['Bilingual']; kind: string; calendar: string; assignment: string; replyAddress?: string | null; retired: boolean; leads: string[]; members: number; available: number }
    Person: { id: string; name: string; mail: string; roles: string[]; active: boolean; teams: { team: string; lead: boolean }[]; availability: { accepting: boolean } }
    CannedReplyRow: { id: string; version: number; shortcut: string; team?: string | null; title: S['Bilingual']; body: S['Bilingual']; uses: number }
    ResolutionCode: { id: string; version: number; code: string; name: S['Bilingual']; active: boolean; position: number }
    Category: { id: string; version: number; parent?: string | null; kind?: Kind | null; name: S['Bilingual']; team?: string | null; active: boolean; position: number }
    Choice: { key: string; name: S['Bilingual']; retired: boolean }
    FieldRules: { requiredFor: Kind[]; unit?: string | null; minimum?: number | null; maximum?: number | null; pattern?: string | null; choices: S['Choice'][] }
    CustomField: { id: string; version: number; key: string; name: S['Bilingual']; type: 'TEXT' | 'NUMBER' | 'DATE' | 'SINGLE_CHOICE' | 'MULTI_CHOICE' | 'BOOLEAN' | 'SERIAL'; rules: S['FieldRules']; position: number; archivedAt?: string | null }
    ViewLayout: { filters: Record<string, string[]>; sort?: string | null; columns: string[] }
    ViewRow: { id: string; version: number; name: string; team?: string | null; layout: S['ViewLayout']; position: number; own: boolean; editable: boolean }
    SaveView: { version: number; name: string; team?: string | null; layout: S['ViewLayout']; position: number }
    QueueCount: { view: string; count: number; capped: boolean }
    HistoryEntry: { id: string; at: string; actor: string; action: string; changes: Record<string, { before: unknown; after: unknown }> }
    BulkAnswer: { id: number; done: boolean; problem?: string | null }
    StoredFile: { id: string; name: string; type: string; size: number }
    Presence: { account: string; name: string; subject: string; mode: 'VIEWING' | 'REPLYING' }
  }
}

interface QueueQuery { view?: string; team?: string; assignee?: string; state?: string[]; priority?: string[]; category?: string; kind?: string[]; customer?: string; tag?: string[]; q?: string; overdue?: boolean; sort?: string; after?: string; size?: number }

export interface paths {
  '/api/v1/session': { get: Read<S['SignedIn']>; post: Write<S['SignIn'], S['SignedIn']>; delete: Read<No> }
  '/api/v1/setup': { post: Write<{ name: string; mail: string; password: string; locale: string }, { account: string }> }
  '/api/v1/sign-in-options': { get: Read<{ setupNeeded: boolean; outside: string; outsideUrl: string }> }
  '/api/v1/public/passwords/{token}': { put: Call<{ token: string }, never, { password: string }, unknown> }
  '/api/v1/me/password': { put: Write<{ current: string; password: string }> }
  '/api/v1/me/preferences': { put: Write<{ locale: string; theme: 'LIGHT' | 'DARK' | 'SYSTEM'; density: 'COMFORTABLE' | 'COMPACT' }> }
  '/api/v1/me/sessions': { get: Read<S['OpenSession'][]>; delete: Read<unknown> }
  '/api/v1/me/sessions/{id}': { delete: Read<unknown, Id> }
  '/api/v1/me/availability': { get: Read<{ accepting: boolean }>; put: Write<{ accepting: boolean; reason?: string | null }> }
  '/api/v1/tokens': { get: Read<S['TokenRow'][]>; post: Write<{ name: string }, { token: S['TokenRow']; secret: string }> }
  '/api/v1/tokens/{id}': { delete: Read<unknown, Id> }
  '/api/v1/me/second-factor': { post: Read<{ seed: string; uri: string }>; put: Write<{ code: string }, { recoveryCodes: string[] }>; delete: Write<{ code: string }> }
  '/api/v1/tickets': { get: Read<S['PageQueueRow'], never, QueueQuery>; post: Write<Record<string, unknown>, S['TicketView']> }
  '/api/v1/tickets/counts': { get: Read<S['QueueCount'][]> }
  '/api/v1/tickets/bulk': { post: Write<Record<string, unknown>, S['BulkAnswer'][]> }
  '/api/v1/tickets/{id}': { get: Read<S['TicketView'], Number_> }
  '/api/v1/tickets/{id}/assignment': { put: Write<Record<string, unknown>, S['TicketView'], Number_>; delete: Write<never, S['TicketView'], Number_> }
  '/api/v1/tickets/{id}/classification': { put: Write<Record<string, unknown>, S['TicketView'], Number_> }
  '/api/v1/tickets/{id}/assessment': { put: Write<Record<string, unknown>, S['TicketView'], Number_> }
  '/api/v1/tickets/{id}/priority': { put: Write<Record<string, unknown>, S['TicketView'], Number_>; delete: Write<never, S['TicketView'], Number_> }
  '/api/v1/tickets/{id}/tags': { put: Write<Record<string, unknown>, S['TicketView'], Number_> }
  '/api/v1/tickets/{id}/watchers': { put: Write<Record<string, unknown>, S['TicketView'], Number_> }
  '/api/v1/tickets/{id}/fields': { put: Write<Record<string, unknown>, S['TicketView'], Number_> }
  '/api/v1/tickets/{id}/subject': { put: Write<Record<string, unknown>, S['TicketView'], Number_> }
  '/api/v1/tickets/{id}/waiting': { put: Write<Record<string, unknown>, S['TicketView'], Number_>; delete: Write<never, S['TicketView'], Number_> }
  '/api/v1/tickets/{id}/resolution': { put: Write<Record<string, unknown>, S['TicketView'], Number_>; delete: Write<never, S['TicketView'], Number_> }
  '/api/v1/tickets/{id}/confirmation': { put: Write<Record<string, unknown>, S['TicketView'], Number_> }
  '/api/v1/tickets/{id}/closure': { put: Write<Record<string, unknown>, S['TicketView'], Number_> }
  '/api/v1/tickets/{id}/history': { get: Read<Page<S['HistoryEntry']>, Number_, { after?: string; size?: number }> }
  '/api/v1/tickets/{id}/messages': { get: Read<S['PageMessage'], Number_, { after?: string; size?: number }> }
  '/api/v1/tickets/{id}/replies': { post: Write<S['WriteReply'], S['Message'], Number_> }
  '/api/v1/tickets/{id}/notes': { post: Write<S['WriteNote'], S['Message'], Number_> }
  '/api/v1/tickets/{id}/draft': { get: Read<S['Draft'], Number_>; put: Write<S['SaveDraft'], S['Draft'], Number_>; delete: Write<never, unknown, Number_> }
  '/api/v1/tickets/{id}/survey': { get: Read<Record<string, unknown>, Number_> }
  '/api/v1/outbox/{id}/retry': { post: Write<never, unknown, Id> }
  '/api/v1/presence': { get: Read<S['Presence'][], never, { subject: string }>; put: Write<{ subject: string; mode: 'VIEWING' | 'REPLYING' }>; delete: Read<unknown, never, { subject: string }> }
  '/api/v1/views': { get: Read<S['ViewRow'][]>; post: Write<S['SaveView'], S['ViewRow']> }
  '/api/v1/views/{id}': { delete: Read<unknown, Id, { version: number }> }
  '/api/v1/canned-replies': { get: Read<S['CannedReplyRow'][]> }
  '/api/v1/canned-replies/{id}/uses': { post: Write<never, unknown, Id> }
  '/api/v1/resolution-codes': { get: Read<S['ResolutionCode'][]> }
  '/api/v1/categories': { get: Read<S['Category'][]> }
  '/api/v1/custom-fields': { get: Read<S['CustomField'][]> }
  '/api/v1/teams': { get: Read<S['TeamRow'][]> }
  '/api/v1/people': { get: Read<Page<S['Person']>, never, { q?: string; team?: string; after?: string; size?: number }> }
  '/api/v1/customers': { get: Read<Page<S['CustomerSummary']>, never, { q?: string; after?: string; size?: number }>; post: Write<Record<string, unknown>, S['CustomerSummary']> }
  '/api/v1/customers/{id}': { get: Read<S['CustomerSummary'], Id> }
}
