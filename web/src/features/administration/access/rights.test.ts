import { describe, expect, it } from 'vitest'
import { difference, grouped, toggled, type RightRow, type RoleRow } from './rights'

const READ: RightRow = { permission: 'READ_TICKETS', grantable: true }
const WORK: RightRow = { permission: 'WORK_TICKETS', needs: 'READ_TICKETS', grantable: true }
const AUDIT: RightRow = { permission: 'SEE_AUDIT', grantable: true }
const ALL = [READ, WORK, AUDIT]

describe('the rights of a role', () => {
  it('come with what they need', () => {
    expect(toggled(['SEE_AUDIT'], WORK, ALL, true)).toEqual(['SEE_AUDIT', 'WORK_TICKETS', 'READ_TICKETS'])
  })
  it('take with them what is worth nothing without them', () => {
    expect(toggled(['READ_TICKETS', 'WORK_TICKETS', 'SEE_AUDIT'], READ, ALL, false)).toEqual(['SEE_AUDIT'])
  })
  it('are shown by what they are about', () => {
    expect(grouped(ALL).map((each) => [each.group, each.rights.length])).toEqual([['tickets', 2], ['control', 1]])
  })
  it('differ from the standard of a post, never of an own role', () => {
    const post: RoleRow = { key: 'AGENT', post: true, permissions: ['SEE_AUDIT'], standard: ['READ_TICKETS'], version: 1, holders: 0 }
    expect(difference(post, 'SEE_AUDIT')).toBe('granted')
    expect(difference(post, 'READ_TICKETS')).toBe('withdrawn')
    expect(difference({ ...post, post: false }, 'SEE_AUDIT')).toBeUndefined()
  })
})
