import { useQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import { useBilingual } from '@/app/directory'

/** A column that a list of tickets can show or be exported with. */
export interface TicketColumn {
  key: string
  label: string
}

/** Those of every ticket, in their usual order; the server knows them by these keys. */
export const COLUMNS = [
  'number', 'subject', 'kind', 'category', 'priority', 'state', 'team', 'assignee', 'customer', 'company', 'tier', 'channel', 'severity', 'impact', 'tags',
  'openedAt', 'lastActivityAt', 'firstResponseDueAt', 'firstResponseBreached', 'nextResponseDueAt', 'nextResponseBreached', 'resolutionDueAt', 'resolutionBreached',
  'onSiteDueAt', 'onSiteBreached', 'resolvedAt', 'closedAt', 'messages', 'preview',
] as const

/** All columns with their names, the custom fields last. */
export function useColumns(): ComputedRef<TicketColumn[]> {
  const { t } = useI18n()
  const { say } = useBilingual()
  const { data: fields } = useQuery({ queryKey: ['custom-fields'], queryFn: () => take(api.GET('/api/v1/custom-fields')), staleTime: 300_000 })
  return computed(() => [
    ...COLUMNS.map((key) => ({ key, label: t(`ticket.column.${key}`) })),
    ...(fields.value ?? []).filter((each) => !each.archivedAt).map((each) => ({ key: `fields.${each.key}`, label: say(each.name) })),
  ])
}
