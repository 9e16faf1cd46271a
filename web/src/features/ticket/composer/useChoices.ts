import { useQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import type { Person } from '@/api/types'
import { useBilingual, usePeople } from '@/app/directory'
import { useMacroList } from '../macro/useMacros'
import type { Trigger } from './trigger'

/** One line of the popup over the composer. */
export interface Choice {
  id: string
  title: string
  hint: string
  /** what is put into the text; a canned reply in the customer's language */
  text: string
  person?: Person
  /** a macro, which is applied and leaves no text */
  macro?: string
}

const MOST = 8

/** What the trigger under the caret offers. */
export function useChoices(trigger: Ref<Trigger | undefined>, locale: () => string): ComputedRef<Choice[]> {
  const { say } = useBilingual()
  const { t } = useI18n()
  const { people } = usePeople()
  const macros = useMacroList()
  const { data: replies } = useQuery({ queryKey: ['canned-replies'], queryFn: () => take(api.GET('/api/v1/canned-replies')), staleTime: 60_000 })

  return computed(() => {
    const asked = trigger.value
    if (!asked) return []
    const words = asked.words.toLowerCase()
    const all: Choice[] =
      asked.sign === '@'
        ? people.value.map((each) => ({ id: each.id, title: each.name, hint: each.mail, text: `@${each.name} `, person: each }))
        : (replies.value ?? []).map((each): Choice => {
            const text = locale() === 'en' ? each.body.en : each.body.zh
            return { id: each.id, title: `/${each.shortcut}  ${say(each.title)}`, hint: text, text }
          }).concat(macros.value.map((each) => ({ id: each.id, title: say(each.name), hint: t('ticket.macro.apply'), text: '', macro: each.id })))
    return all.filter((each) => each.title.toLowerCase().includes(words)).slice(0, MOST)
  })
}
