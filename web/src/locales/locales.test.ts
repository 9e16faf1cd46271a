import { describe, expect, it } from 'vitest'

const bundles = import.meta.glob<Record<string, string>>('./*/*.json', { eager: true, import: 'default' })
const sources = import.meta.glob<string>(['../**/*.{ts,vue}', '!../**/*.test.ts', '!../api/schema.d.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

function keysOf(locale: string): Map<string, string> {
  const entries = Object.entries(bundles).filter(([path]) => path.startsWith(`./${locale}/`))
  return new Map(
    entries.flatMap(([path, texts]) => {
      const capability = path.split('/').pop()?.replace('.json', '') ?? ''
      return Object.entries(texts).map(([key, text]) => [`${capability}.${key}`, text] as const)
    }),
  )
}

const chinese = keysOf('zh-CN')
const english = keysOf('en')
const code = Object.values(sources).join('\n')
/** t('whole.key'), t(`prefix.${part}`) and t('prefix.' + part) */
const asked = new Set([...code.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((each) => each[1] ?? ''))
const prefixes = [...code.matchAll(/`([a-z][\w-]*\.(?:[\w-]+\.)*[\w-]*)\$\{/g), ...code.matchAll(/'([a-z][\w-]*\.(?:[\w-]+\.)+)'/g)].map((each) => each[1] ?? '')
const literals = new Set([...code.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/g)].map((each) => each[1] ?? ''))

function parameters(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((each) => each[1] ?? '').sort()
}

describe('texts', () => {
  it('are the same keys in Chinese and English', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('name the same parameters in both languages', () => {
    const differing = [...chinese].filter(([key, text]) => parameters(text).join() !== parameters(english.get(key) ?? '').join())
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('exist for every key the screens ask for', () => {
    expect([...asked].filter((key) => !chinese.has(key))).toEqual([])
  })

  it('are all used', () => {
    const unused = [...chinese.keys()].filter((key) => !literals.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)))
    expect(unused).toEqual([])
  })
})
