import { describe, expect, it } from 'vitest'
import { condition, indented, type Webhook } from './webhooks'

const webhook: Webhook = { id: 'w', version: 1, name: 'ERP', url: 'https://erp.example/', events: ['ticket.opened'], active: true }

describe('how it stands with a webhook', () => {
  it('is told by the worst of it', () => {
    expect(condition(webhook)).toBe('fine')
    expect(condition({ ...webhook, failingSince: '2026-01-01T00:00:00Z' })).toBe('failing')
    expect(condition({ ...webhook, failingSince: '2026-01-01T00:00:00Z', disabledAt: '2026-01-04T00:00:00Z' })).toBe('disabled')
    expect(condition({ ...webhook, active: false, disabledAt: '2026-01-04T00:00:00Z' })).toBe('off')
  })
})

describe('what was sent', () => {
  it('is indented, and left alone when it is no JSON', () => {
    expect(indented('{"a":1}')).toBe('{\n  "a": 1\n}')
    expect(indented('not json')).toBe('not json')
  })
})
