import { describe, expect, it } from 'vitest'
import { languageName } from './languages'

describe('the names of languages', () => {
  it('are in the language of the reader', () => {
    expect(languageName('en', 'zh-CN')).toBe('英语')
    expect(languageName('zh-CN', 'en')).toBe('Chinese')
  })
  it('fall back to the tag', () => {
    expect(languageName('??', 'en')).toBe('??')
  })
})
