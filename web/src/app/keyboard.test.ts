import { describe, expect, it, vi } from 'vitest'
import { keyName, match, shortcutGroups, type Shortcut } from './keyboard'

const shortcut = (keys: string, more: Partial<Shortcut> = {}): Shortcut => ({ keys, label: keys, group: 'g', run: vi.fn(), ...more })
const event = (key: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }) as KeyboardEvent

describe('the keyboard', () => {
  it('names Ctrl and Command alike', () => {
    expect(keyName(event('K', { ctrlKey: true }))).toBe('mod+k')
    expect(keyName(event('k', { metaKey: true }))).toBe('mod+k')
  })

  it('waits a moment for the second key of a sequence', () => {
    const all = [shortcut('g i'), shortcut('i')]
    expect(match('g', false, 0, all)).toBeUndefined()
    expect(match('i', false, 500, all)?.keys).toBe('g i')
    match('g', false, 1000, all)
    expect(match('i', false, 9000, all)?.keys).toBe('i')
  })

  it('keeps still while somebody types', () => {
    expect(match('j', true, 0, [shortcut('j')])).toBeUndefined()
    expect(match('mod+k', true, 0, [shortcut('mod+k', { inFields: true })])?.keys).toBe('mod+k')
  })

  it('lets the innermost screen win', () => {
    const outer = shortcut('Escape')
    const inner = shortcut('Escape')
    expect(match('Escape', false, 0, [outer, inner])).toBe(inner)
    expect(shortcutGroups([outer, inner]).get('g')).toEqual([inner])
  })
})
