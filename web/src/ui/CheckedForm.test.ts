import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { h, nextTick } from 'vue'
import { createI18n } from 'vue-i18n'
import { Problem } from '@/api/problem'
import chinese from '@/locales/zh-CN/ui.json'
import CheckedForm from './CheckedForm.vue'

const messages = { 'zh-CN': Object.fromEntries(Object.entries(chinese).map(([key, text]) => [`ui.${key}`, text])) }
const i18n = createI18n({ legacy: false, locale: 'zh-CN', flatJson: true, messages })

function form(field: Record<string, unknown>) {
  return mount(CheckedForm, { attachTo: document.body, global: { plugins: [i18n] }, slots: { default: () => h('div', { class: 'field' }, [h('input', field)]) } })
}

describe('a checked form', () => {
  it('says under the field, in the language of the reader, that it is empty, and keeps the request back', async () => {
    const wrapper = form({ name: 'key', required: true, value: '  ' })
    await wrapper.trigger('submit')
    expect(wrapper.find('.field .fault').text()).toBe('请填写此项。')
    expect(wrapper.find('input').attributes('aria-invalid')).toBe('true')
    expect(wrapper.emitted('submit')).toBeUndefined()
  })

  it('takes the sentence away once something is typed', async () => {
    const wrapper = form({ name: 'key', required: true })
    await wrapper.trigger('submit')
    await wrapper.find('input').setValue('serial')
    expect(wrapper.find('.fault').exists()).toBe(false)
    await wrapper.trigger('submit')
    expect(wrapper.emitted('submit')).toHaveLength(1)
  })

  it('does not refuse a number because of the step of its arrows', async () => {
    const wrapper = form({ name: 'minutes', type: 'number', min: 1, max: 1000, step: 15, value: 60 })
    await wrapper.trigger('submit')
    expect(wrapper.emitted('submit')).toHaveLength(1)
  })

  it('puts what the server refused beside its field and the rest below', async () => {
    const wrapper = form({ name: 'key', value: 'Serial' })
    const errors = [{ field: 'key', message: '只能用小写字母' }, { field: 'rules', message: '缺少选项' }]
    await wrapper.setProps({ problem: new Problem(400, { title: '输入有误', errors }) })
    await nextTick()
    await nextTick()
    expect(wrapper.find('.field .fault').text()).toBe('只能用小写字母')
    expect(wrapper.findAll('[role=alert] li').map((each) => each.text())).toEqual(['rules 缺少选项'])
  })
})
