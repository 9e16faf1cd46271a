import { describe, expect, it } from 'vitest'
import { ACTION_KINDS, blankAction, tidyActions } from './actions'

describe('actions on their way to the server', () => {
  it('lose blanks and texts nobody wrote', () => {
    expect(tidyActions([{ kind: 'ADD_TAGS', values: [' vip ', ''], text: { zh: '', en: '' } }])).toEqual([{ kind: 'ADD_TAGS', values: ['vip'] }])
  })
  it('answer with a canned reply or a text, never both', () => {
    const text = { zh: '您好', en: 'Hello' }
    expect(tidyActions([{ kind: 'REPLY', values: ['id'], text }])).toEqual([{ kind: 'REPLY', values: ['id'] }])
    expect(tidyActions([{ kind: 'REPLY', values: [], text }])).toEqual([{ kind: 'REPLY', values: [], text }])
  })
  it('begin with a text where one is needed', () => {
    expect(ACTION_KINDS.filter((kind) => blankAction(kind).text).sort()).toEqual(['NOTE', 'NOTIFY'])
  })
})
