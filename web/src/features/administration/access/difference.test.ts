import { describe, expect, it } from 'vitest'
import { differences } from './difference'

describe('what an audit entry shows', () => {
  it('is what changed, nothing else', () =>
    expect(differences({ name: 'Li', roles: ['AGENT'] }, { name: 'Li', roles: ['AGENT', 'ENGINEER'] })).toEqual([
      { name: 'roles', before: '["AGENT"]', after: '["AGENT","ENGINEER"]' },
    ]))
  it('is everything of a new thing', () => expect(differences(null, { name: 'Li' })).toEqual([{ name: 'name', before: undefined, after: 'Li' }]))
  it('is shortened when it is long', () => expect(differences({}, { text: 'x'.repeat(500) })[0]?.after).toHaveLength(161))
})
