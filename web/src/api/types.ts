import type { components } from './schema'

type Schemas = components['schemas']

export type SignedIn = Schemas['SignedIn']

export type NamedCategory = Schemas['NamedCategory']
export type NamedCustomer = Schemas['NamedCustomer']
export type NamedPerson = Schemas['NamedPerson']
export type NamedTeam = Schemas['NamedTeam']
export type ClockReading = Schemas['ClockReading']
export type ReasonPart = Schemas['ReasonPart']
export type QueueRow = Schemas['QueueRow']
export type TicketView = Schemas['TicketView']

export type Message = Schemas['Message']
export type Attachment = Schemas['Attachment']
export type Delivery = Schemas['Delivery']
export type Draft = Schemas['Draft']
export type WriteReply = Schemas['WriteReply']
export type WriteNote = Schemas['WriteNote']

export type Bilingual = Schemas['Bilingual']
export type TeamRow = Schemas['TeamRow']
export type Person = Schemas['Person']
export type CannedReply = Schemas['CannedReplyRow']
export type ResolutionCode = Schemas['ResolutionCode']
export type Category = Schemas['Category']
export type CustomField = Schemas['CustomField']
export type SavedView = Schemas['ViewRow']
export type StoredFile = Omit<Attachment, 'url'>

export type CustomerSummary = Schemas['CustomerSummary']

export type TicketKind = QueueRow['kind']
export type TicketState = QueueRow['state']
export type Severity = QueueRow['severity']
export type Impact = QueueRow['impact']
export type Priority = QueueRow['priority']
export type Channel = QueueRow['channel']
export type Tier = NamedCustomer['tier']
export type CustomerRow = Schemas['CustomerRow']
export type CustomerView = Schemas['CustomerView']
export type Identity = Schemas['Identity']
export type OpenTicket = Schemas['OpenTicketByHand']
export type HistoryEntry = Schemas['HistoryEntry']
