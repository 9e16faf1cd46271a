/** What can be done with a part on its page. */
export const MOVES = ['receipts', 'issues', 'transfers', 'returns', 'counts', 'scrap'] as const
export type MoveKind = (typeof MOVES)[number]

/** Serial numbers as people write or scan them: separated by spaces, lines or commas. */
export const serialsIn = (text: string): string[] => text.split(/[\s,，]+/u).filter(Boolean)
