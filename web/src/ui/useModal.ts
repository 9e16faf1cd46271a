import { onBeforeUnmount, onMounted, type Ref } from 'vue'

const FOCUSABLE = 'input:not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled]), a[href], [tabindex]:not([tabindex="-1"])'
const stack: symbol[] = []

/**
 * While a modal is open, the page behind it is inert; focus goes into the modal and afterwards back to where it was. Escape closes
 * the topmost, also when the focus was lost, as it is when the button that was pressed is busy.
 */
export function useModal(box: Readonly<Ref<HTMLElement | null>>, close: () => void): void {
  let before: Element | null = null
  const self = Symbol('modal')
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || stack.at(-1) !== self) return
    event.stopPropagation()
    close()
  }

  onMounted(() => {
    before = document.activeElement
    stack.push(self)
    document.addEventListener('keydown', pressed)
    document.getElementById('app')?.setAttribute('inert', '')
    const within = box.value
    const first = within?.querySelector<HTMLElement>('[autofocus]') ?? within?.querySelector<HTMLElement>(`.body :is(${FOCUSABLE})`) ?? within
    first?.focus()
  })

  onBeforeUnmount(() => {
    stack.splice(stack.indexOf(self), 1)
    document.removeEventListener('keydown', pressed)
    if (!stack.length) document.getElementById('app')?.removeAttribute('inert')
    if (before instanceof HTMLElement) before.focus()
  })
}
