/** What can be done with a part on its page. */
export const MOVES = ['receipts', 'issues', 'transfers', 'returns', 'counts', 'scrap'] as const
export type MoveKind = (typeof MOVES)[number]
