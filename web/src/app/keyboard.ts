import { onBeforeUnmount, onMounted, ref, shallowReactive, watch } from 'vue'

/** One key or two keys after each other ("g i"); `mod+k` is Ctrl on PCs and Command on a Mac. */
export interface Shortcut {
  keys: string
  /** message key of what it does */
  label: string
  /** message key of the group in the sheet */
  group: string
  run: () => void
  /** also works while typing in a field */
  inFields?: boolean
}

const SEQUENCE_MILLISECONDS = 1200
const active = shallowReactive(new Set<Shortcut>())
const STORED = 'anxin.singleKeys'

/** Shortcuts of one letter can be switched off, for people who dictate (WCAG 2.1.4). */
export const singleKeys = ref(localStorage.getItem(STORED) !== 'off')
watch(singleKeys, (on) => localStorage.setItem(STORED, on ? 'on' : 'off'))

let pending = ''
let pendingUntil = 0

export function activeShortcuts(): Shortcut[] {
  return [...active]
}

export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${key}`
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** The shortcut that a key press completes; remembers the first half of a sequence. The last one registered wins. */
export function match(name: string, typing: boolean, now: number, shortcuts: Shortcut[]): Shortcut | undefined {
  const usable = shortcuts.filter((each) => !typing || each.inFields)
  const sequence = pending && now < pendingUntil ? `${pending} ${name}` : name
  const found = usable.findLast((each) => each.keys === sequence) ?? usable.findLast((each) => each.keys === name)
  const begins = !found && usable.some((each) => each.keys.startsWith(`${name} `))
  pending = begins ? name : ''
  pendingUntil = now + SEQUENCE_MILLISECONDS
  return found
}

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const modal = document.querySelector('[aria-modal="true"]')
  const name = keyName(event)
  const usable = activeShortcuts().filter((each) => (each.inFields || !modal) && (singleKeys.value || /mod\+|Escape/.test(each.keys)))
  const found = match(name, isTyping(event.target), event.timeStamp, usable)
  if (!found) return
  event.preventDefault()
  found.run()
}

export function listenToKeys(): void {
  document.addEventListener('keydown', pressed)
}

/** Shortcuts that hold while the component is on screen. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  onMounted(() => shortcuts.forEach((each) => active.add(each)))
  onBeforeUnmount(() => shortcuts.forEach((each) => active.delete(each)))
}

/** The shortcuts in force by group, each key once: the innermost screen wins. */
export function shortcutGroups(shortcuts: Shortcut[]): Map<string, Shortcut[]> {
  const groups = new Map<string, Shortcut[]>()
  const byKeys = new Map(shortcuts.map((each) => [each.keys, each]))
  for (const each of byKeys.values()) groups.set(each.group, [...(groups.get(each.group) ?? []), each])
  return groups
}
