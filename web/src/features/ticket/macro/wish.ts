import { shallowRef } from 'vue'

/** A macro chosen elsewhere, such as in the command palette, for the ticket that is open. */
export const wishedMacro = shallowRef<string>()
