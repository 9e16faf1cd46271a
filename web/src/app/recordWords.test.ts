import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { h } from 'vue'
import { i18n, speakLocale, type Locale } from './i18n'
import { useRecordWords } from './recordWords'

const offline = new QueryClient({ defaultOptions: { queries: { enabled: false } } })

async function words(locale: Locale): Promise<ReturnType<typeof useRecordWords>> {
  await speakLocale(locale)
  let found: ReturnType<typeof useRecordWords> | undefined
  mount({ setup: () => ((found = useRecordWords()), () => h('i')) }, { global: { plugins: [i18n, [VueQueryPlugin, { queryClient: offline }]] } })
  if (!found) throw new Error('not mounted')
  return found
}

const CHANGE = {
  before: { tier: 'BASIC', version: 3, active: true },
  after: { tier: 'VIP', version: 4, active: true, tags: ['a', 'b'], name: { zh: '售后', en: 'After-sales' } },
}

it('tells a change in the language of the reader', async () => {
  expect((await words('zh-CN')).changes(CHANGE)).toEqual([
    { name: '等级', before: '基础服务', after: 'VIP' },
    { name: '标签', before: '', after: 'a、b' },
    { name: '名称', before: '', after: '售后' },
  ])
  expect((await words('en')).changes(CHANGE).map((each) => each.name)).toEqual(['Tier', 'Tags', 'Name'])
})

it('names the action and its subject, and what it does not know as it stands', async () => {
  const { action, subject } = await words('en')
  expect(action('team-created')).toBe('Team created')
  expect(action('moon-landed')).toBe('moon-landed')
  expect(subject('ticket', '100001')).toBe('Ticket 100001')
})
