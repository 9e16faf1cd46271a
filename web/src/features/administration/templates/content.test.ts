import { describe, expect, it } from 'vitest'
import { blankContent, tidyContent } from './content'

describe('the content of a ticket', () => {
  it('says nothing about what was not chosen', () => {
    expect(tidyContent({ ...blankContent(), kind: 'RETURN', tags: [' a ', ''] })).toEqual({ subject: { zh: '', en: '' }, text: { zh: '', en: '' }, tags: ['a'], fields: {}, kind: 'RETURN' })
    expect(tidyContent({ ...blankContent(), team: '' })).not.toHaveProperty('team')
  })
})
