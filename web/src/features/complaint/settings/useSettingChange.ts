import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { useI18n } from 'vue-i18n'
import { toast } from '@/ui/toast'

/** A change of what complaints are dealt with by. */
export function useSettingChange<Wish, Done>(change: (wish: Wish) => Promise<Done>, done: () => void = () => undefined) {
  const queries = useQueryClient()
  const { t } = useI18n()
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      done()
      toast(t('ui.saved'))
    },
    onSettled: async () => {
      await Promise.all(['complaint-classes', 'complaint-causes', 'approval-limits'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
    },
  })
}
