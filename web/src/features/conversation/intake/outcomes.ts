import type { Tone } from '@/ui/tone'

export const OUTCOMES = ['QUARANTINED', 'REFUSED', 'PENDING', 'MESSAGE', 'MACHINE', 'DUPLICATE'] as const
export const OUTCOME_TONES: Record<(typeof OUTCOMES)[number], Tone> = {
  QUARANTINED: 'warn',
  REFUSED: 'danger',
  PENDING: 'info',
  MESSAGE: 'good',
  MACHINE: 'quiet',
  DUPLICATE: 'quiet',
}
