import type { QueryClient } from '@tanstack/vue-query'
import type { Change } from '@/api/changes'
import { api, take } from '@/api/client'
import { i18n } from '@/app/i18n'
import { toast } from '@/ui/toast'
import { fileOf } from './useJobs'

const told = new Set<string>()

/** Tells once how a job ended, wherever its owner is meanwhile. */
async function tellEnd(id: string): Promise<void> {
  const job = await take(api.GET('/api/v1/jobs/{id}', { params: { path: { id } } }))
  if ((job.state !== 'DONE' && job.state !== 'FAILED') || told.has(id)) return
  told.add(id)
  const t = i18n.global.t
  const place = job.file ? { label: t('job.download'), run: () => location.assign(fileOf(job)) } : { label: t('job.show'), run: () => void import('@/app/router').then(({ router }) => router.push('/jobs')) }
  toast(t(`job.ended.${job.state}`, { title: job.title }), { tone: job.state === 'DONE' ? 'good' : 'danger', action: place })
}

export function jobChanged(change: Change, queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: ['jobs'] })
  // A removed job is no job any more.
  tellEnd(change.id).catch(() => undefined)
}
