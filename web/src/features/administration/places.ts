import { Archive, BookOpenCheck, CalendarClock, CalendarDays, CircleCheckBig, EyeOff, FilePlus2, FolderTree, Gauge, History, KeyRound, ListChecks, MailPlus, MessageSquareText, Quote, ShieldCheck, Sparkles, Split, Tags, Timer, UserCog, UsersRound, Webhook, Workflow, Zap } from 'lucide-vue-next'
import type { Component } from 'vue'

export interface Place {
  name: string
  icon: Component
  permission: string
  page: () => Promise<unknown>
}

export interface PlaceGroup {
  name: string
  places: Place[]
}

/** The pages of administration, in the order in which a new house would fill them. */
export const GROUPS: PlaceGroup[] = [
  {
    name: 'organisation',
    places: [
      { name: 'teams', icon: UsersRound, permission: 'MANAGE_TEAMS', page: () => import('./organisation/TeamsPage.vue') },
      { name: 'people', icon: UserCog, permission: 'MANAGE_ACCOUNTS', page: () => import('./access/PeoplePage.vue') },
      { name: 'skills', icon: BookOpenCheck, permission: 'MANAGE_TEAMS', page: () => import('./organisation/SkillsPage.vue') },
      { name: 'roster', icon: CalendarClock, permission: 'SEE_REPORTS', page: () => import('./roster/RosterPage.vue') },
      { name: 'calendars', icon: CalendarDays, permission: 'MANAGE_TEAMS', page: () => import('./organisation/CalendarsPage.vue') },
    ],
  },
  {
    name: 'desk',
    places: [
      { name: 'rules', icon: Sparkles, permission: 'MANAGE_DESK', page: () => import('./rules/RulesPage.vue') },
      { name: 'automation', icon: Workflow, permission: 'MANAGE_DESK', page: () => import('./automation/AutomationPage.vue') },
      { name: 'macros', icon: Zap, permission: 'MANAGE_DESK', page: () => import('./macros/MacrosPage.vue') },
      { name: 'checklists', icon: ListChecks, permission: 'MANAGE_DESK', page: () => import('./checklists/ChecklistsPage.vue') },
      { name: 'templates', icon: FilePlus2, permission: 'MANAGE_DESK', page: () => import('./templates/TicketTemplatesPage.vue') },
      { name: 'recurrences', icon: CalendarClock, permission: 'MANAGE_DESK', page: () => import('./recurrences/RecurrencesPage.vue') },
      { name: 'routing', icon: Split, permission: 'MANAGE_DESK', page: () => import('./routing/RoutingPage.vue') },
      { name: 'priority', icon: Gauge, permission: 'MANAGE_DESK', page: () => import('./priority/PriorityMatrixPage.vue') },
      { name: 'policies', icon: Timer, permission: 'MANAGE_DESK', page: () => import('./desk/SlaPoliciesPage.vue') },
      { name: 'categories', icon: FolderTree, permission: 'MANAGE_DESK', page: () => import('./desk/CategoriesPage.vue') },
      { name: 'fields', icon: Tags, permission: 'MANAGE_DESK', page: () => import('./desk/CustomFieldsPage.vue') },
      { name: 'replies', icon: MessageSquareText, permission: 'MANAGE_DESK', page: () => import('./desk/CannedRepliesPage.vue') },
      { name: 'codes', icon: CircleCheckBig, permission: 'MANAGE_DESK', page: () => import('./desk/ResolutionCodesPage.vue') },
    ],
  },
  {
    name: 'mail',
    places: [
      { name: 'mailboxes', icon: MailPlus, permission: 'MANAGE_MAILBOXES', page: () => import('./mail/MailboxesPage.vue') },
      { name: 'wording', icon: Quote, permission: 'MANAGE_MAILBOXES', page: () => import('./mail/WordingPage.vue') },
    ],
  },
  {
    name: 'security',
    places: [
      { name: 'rights', icon: ShieldCheck, permission: 'MANAGE_ACCOUNTS', page: () => import('./access/RightsPage.vue') },
      { name: 'webhooks', icon: Webhook, permission: 'ADMINISTER', page: () => import('./webhooks/WebhooksPage.vue') },
      { name: 'tokens', icon: KeyRound, permission: 'READ_TICKETS', page: () => import('./access/TokensPage.vue') },
      { name: 'unmaskings', icon: EyeOff, permission: 'SEE_AUDIT', page: () => import('./access/UnmaskingsPage.vue') },
      { name: 'histories', icon: Archive, permission: 'ADMINISTER', page: () => import('./histories/HistoriesPage.vue') },
      { name: 'audit', icon: History, permission: 'SEE_AUDIT', page: () => import('./access/AuditPage.vue') },
    ],
  },
]
