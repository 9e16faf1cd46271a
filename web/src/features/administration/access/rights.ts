import type { components } from '@/api/schema'

export type RightsMatrix = components['schemas']['RightsMatrix']
export type RoleRow = components['schemas']['RoleRow']
export type RightRow = components['schemas']['RightRow']
export type Permission = RightRow['permission']

export const RIGHT_GROUPS = ['tickets', 'customers', 'mail', 'desk', 'parts', 'control'] as const
export type RightGroup = (typeof RIGHT_GROUPS)[number]

/** What a right is about; a right that is new to the server is new to this list too, or it does not compile. */
const GROUP_OF: Record<Permission, RightGroup> = {
  READ_TICKETS: 'tickets',
  WORK_TICKETS: 'tickets',
  SEE_ALL_TICKETS: 'tickets',
  EXPORT_TICKETS: 'tickets',
  WORK_TASKS: 'tickets',
  HOLD_COMPLAINTS: 'control',
  SET_LIMITS: 'control',
  READ_CUSTOMERS: 'customers',
  MANAGE_CUSTOMERS: 'customers',
  SEE_PERSONAL_DATA: 'customers',
  SEE_CUSTOMER_NAMES: 'customers',
  UNMASK_PERSONAL_DATA: 'customers',
  SUBMIT_INTAKE: 'mail',
  SEE_INTAKE: 'mail',
  MANAGE_OUTBOX: 'mail',
  MANAGE_MAILBOXES: 'mail',
  MANAGE_DESK: 'desk',
  MANAGE_TEAMS: 'desk',
  READ_PARTS: 'parts',
  MOVE_STOCK: 'parts',
  PLAN_PARTS: 'parts',
  SEE_REPORTS: 'control',
  SEE_AUDIT: 'control',
  MANAGE_ACCOUNTS: 'control',
  ADMINISTER: 'control',
}

export function grouped(rights: RightRow[]): { group: RightGroup; rights: RightRow[] }[] {
  return RIGHT_GROUPS.map((group) => ({ group, rights: rights.filter((each) => GROUP_OF[each.permission] === group) })).filter((each) => each.rights.length)
}

/** The rights with one more or one less: what a right needs comes with it, and goes with it all that needed it. */
export function toggled(held: Permission[], right: RightRow, all: RightRow[], on: boolean): Permission[] {
  if (on) return [...new Set([...held, right.permission, ...(right.needs ? [right.needs] : [])])]
  const lost = new Set([right.permission, ...all.filter((each) => each.needs === right.permission).map((each) => each.permission)])
  return held.filter((each) => !lost.has(each))
}

/** How a right of a post stands to what it would be unless somebody had changed it. */
export function difference(role: RoleRow, permission: Permission): 'granted' | 'withdrawn' | undefined {
  if (!role.post || role.permissions.includes(permission) === role.standard.includes(permission)) return undefined
  return role.permissions.includes(permission) ? 'granted' : 'withdrawn'
}
