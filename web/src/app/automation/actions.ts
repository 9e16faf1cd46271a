import type { components } from '@/api/schema'

export type TicketAction = components['schemas']['TicketAction']
export type ActionKind = TicketAction['kind']
export type ActionEffect = components['schemas']['ActionEffect']

/** How the values of an action are entered. */
export type Entry = 'one' | 'several' | 'words' | 'field' | 'reply' | 'text' | 'tell' | 'nothing'

export const ENTRIES: Record<ActionKind, Entry> = {
  SET_KIND: 'one',
  SET_CATEGORY: 'one',
  SET_SEVERITY: 'one',
  SET_IMPACT: 'one',
  SET_PRIORITY: 'one',
  MOVE: 'one',
  ASSIGN: 'one',
  UNASSIGN: 'nothing',
  ADD_TAGS: 'words',
  REMOVE_TAGS: 'words',
  SET_FIELD: 'field',
  ADD_WATCHERS: 'several',
  AWAIT: 'one',
  RESOLVE: 'one',
  CLOSE: 'one',
  REOPEN: 'nothing',
  NOTE: 'text',
  REPLY: 'reply',
  NOTIFY: 'tell',
  ESCALATE: 'one',
  START_CHECKLIST: 'one',
  CALL_WEBHOOK: 'one',
}

export const ACTION_KINDS = Object.keys(ENTRIES) as ActionKind[]

const WITH_TEXT: Entry[] = ['text', 'tell', 'reply']

/** An action of that kind with nothing chosen yet. */
export function blankAction(kind: ActionKind): TicketAction {
  const entry = ENTRIES[kind]
  const text = entry === 'text' || entry === 'tell' ? { text: { zh: '', en: '' } } : {}
  return { kind, values: [], ...text }
}

/** Actions as the server takes them: no blanks, a text only where one is written. */
export function tidyActions(actions: TicketAction[]): TicketAction[] {
  return actions.map(({ kind, values, text }) => {
    const kept = (values ?? []).map((each) => each.trim()).filter(Boolean)
    const written = text && WITH_TEXT.includes(ENTRIES[kind]) && (text.zh.trim() || text.en.trim())
    const said = written && !(kind === 'REPLY' && kept.length) ? { text } : {}
    return { kind, values: kept, ...said }
  })
}
