import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import { useBilingual } from '@/app/directory'
import type { RoleRow } from './rights'

/** The matrix of roles and rights. */
export function useRights() {
  const { t } = useI18n()
  const { say } = useBilingual()
  const query = useQuery({ queryKey: ['roles'], queryFn: () => take(api.GET('/api/v1/roles')) })
  const roles = computed(() => query.data.value?.roles ?? [])
  const rights = computed(() => query.data.value?.rights ?? [])
  const nameOf = (role: RoleRow): string => (role.name ? say(role.name) : t(`access.role.${role.key}`))
  /** The name of an own role by its id. */
  const ownName = (id: string): string => {
    const role = roles.value.find((each) => each.key === id)
    return role ? nameOf(role) : '…'
  }
  return { query, roles, rights, nameOf, ownName }
}
