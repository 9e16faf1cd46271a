import { describe, expect, it } from 'vitest'
import { asProblem, Problem, problemOf } from './problem'

describe('a problem', () => {
  it('tells the rule by the end of its type, and each field', async () => {
    const body = { type: 'urn:anxin:problem:InvalidInput', title: '输入有误', detail: '请检查', errors: [{ field: 'subject', code: 'required', message: '必填' }] }
    const problem = await problemOf(new Response(JSON.stringify(body), { status: 400 }))
    expect(problem.kind).toBe('InvalidInput')
    expect(problem.fieldMessage('subject')).toBe('必填')
  })

  it('survives a body that is no problem document', async () => {
    const problem = await problemOf(new Response('<html>', { status: 502 }))
    expect([problem.status, problem.fields]).toEqual([502, []])
  })

  it('knows a stale version and a server out of reach', () => {
    expect(new Problem(409, { type: 'urn:anxin:problem:Stale' }).stale).toBe(true)
    expect(asProblem(new TypeError('Failed to fetch')).unreachable).toBe(true)
  })
})
