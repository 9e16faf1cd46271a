import { useQuery } from '@tanstack/vue-query'
import { api, take } from '@/api/client'
import { useBilingual } from '@/app/directory'

/** The names of the skills, retired ones too. */
export function useSkillNames(): { skillName: (id: string) => string } {
  const { say } = useBilingual()
  const { data } = useQuery({ queryKey: ['skills', 'named'], queryFn: () => take(api.GET('/api/v1/skills', { params: { query: { retired: true } } })) })
  return { skillName: (id) => (data.value ?? []).filter((each) => each.id === id).map((each) => say(each.name))[0] ?? '…' }
}
