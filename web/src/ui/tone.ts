export type Tone = 'accent' | 'good' | 'warn' | 'danger' | 'info' | 'quiet'
