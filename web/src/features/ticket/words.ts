import type { Tone } from '@/ui/tone'
import type { TicketState } from '@/api/types'

/** How a state looks; the words are `ticket.state.*`. */
export const STATE_LOOKS: Record<TicketState, { tone: Tone; shape: 'dot' | 'ring' | 'half' | 'check' }> = {
  NEW: { tone: 'info', shape: 'ring' },
  OPEN: { tone: 'accent', shape: 'half' },
  WAITING: { tone: 'warn', shape: 'half' },
  RESOLVED: { tone: 'good', shape: 'check' },
  CLOSED: { tone: 'quiet', shape: 'check' },
}

export const STATES = ['NEW', 'OPEN', 'WAITING', 'RESOLVED', 'CLOSED'] as const
export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const
export const KINDS = ['CONSULTATION', 'AFTER_SALES', 'COMPLAINT', 'ORDER', 'RETURN', 'SUGGESTION', 'OTHER'] as const
export const SEVERITIES = ['CRITICAL', 'HIGH', 'NORMAL', 'LOW'] as const
export const IMPACTS = ['SITE', 'TEAM', 'PERSON'] as const
export const CONTRACT_LEVELS = ['NONE', 'STANDARD', 'PREMIUM'] as const
/** Channels of a ticket that a person enters. */
export const CHANNELS_BY_HAND = ['PHONE', 'COUNTER', 'WECHAT', 'WEIBO', 'MAIL', 'SMS'] as const
