import { onBeforeUnmount, onMounted, type Ref } from 'vue'

const FOCUSABLE = 'input:not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled]), a[href], [tabindex]:not([tabindex="-1"])'
let open = 0

/** While a modal is open, the page behind it is inert; focus goes into the modal and afterwards back to where it was. */
export function useModal(box: Readonly<Ref<HTMLElement | null>>): void {
  let before: Element | null = null

  onMounted(() => {
    before = document.activeElement
    open += 1
    document.getElementById('app')?.setAttribute('inert', '')
    const within = box.value
    const first = within?.querySelector<HTMLElement>('[autofocus]') ?? within?.querySelector<HTMLElement>(`.body :is(${FOCUSABLE})`) ?? within
    first?.focus()
  })

  onBeforeUnmount(() => {
    open -= 1
    if (open === 0) document.getElementById('app')?.removeAttribute('inert')
    if (before instanceof HTMLElement) before.focus()
  })
}
