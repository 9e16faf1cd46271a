import { describe, expect, it } from 'vitest'
import { fill, replaceTrigger, triggerAt } from './trigger'

describe('a trigger in the composer', () => {
  it.each([
    ['/th', { sign: '/', words: 'th', from: 0 }],
    ['请 @王', { sign: '@', words: '王', from: 2 }],
    ['a\n/', { sign: '/', words: '', from: 2 }],
  ])('is found in %j', (text, trigger) => {
    expect(triggerAt(text, text.length)).toEqual(trigger)
  })

  it.each(['and/or', 'li@example.com', 'https://x', '/done now'])('is not found in %j', (text) => {
    expect(triggerAt(text, text.length)).toBeUndefined()
  })

  it('is replaced where it stands', () => {
    const trigger = triggerAt('好 /th', 5)
    expect(trigger && replaceTrigger('好 /th 尾', trigger, 5, '谢谢')).toEqual({ text: '好 谢谢 尾', caret: 4 })
  })

  it('leaves a placeholder that nobody knows, so that it is seen', () => {
    expect(fill('{{customer.name}} {{ moon }}', { 'customer.name': '周建国' })).toBe('周建国 {{ moon }}')
  })
})
