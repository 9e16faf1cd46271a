import type { components } from '@/api/schema'
import type { Tone } from '@/ui/tone'

export type Webhook = components['schemas']['Webhook']
export type WebhookDraft = components['schemas']['DescribeWebhook']
export type Delivery = components['schemas']['WebhookDelivery']
export type Condition = 'off' | 'disabled' | 'failing' | 'fine'

export const TONES: Record<Condition, Tone> = { off: 'quiet', disabled: 'danger', failing: 'warn', fine: 'good' }
export const DELIVERY_TONES: Record<Delivery['state'], Tone> = { QUEUED: 'info', HELD: 'warn', DELIVERED: 'good', FAILED: 'danger' }

/** How it stands with a webhook. */
export function condition(webhook: Webhook): Condition {
  if (!webhook.active) return 'off'
  if (webhook.disabledAt) return 'disabled'
  return webhook.failingSince ? 'failing' : 'fine'
}

/** What was sent, indented for reading; as it is when it is no JSON. */
export function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
