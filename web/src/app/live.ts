import { ChangeStream, type Change } from '@/api/changes'
import { features } from './features'
import { queries } from './queries'

const GATHER_MILLISECONDS = 120
let gathered = new Map<string, Change>()
let timer: ReturnType<typeof setTimeout> | undefined

function flush(): void {
  timer = undefined
  const changes = [...gathered.values()]
  gathered = new Map()
  for (const change of changes) {
    for (const feature of features) feature.changes?.[change.kind]?.(change, queries)
  }
}

/** Changes come in bursts; each thing is fetched again once per burst. */
function gather(change: Change): void {
  gathered.set(`${change.kind} ${change.id}`, change)
  timer ??= setTimeout(flush, GATHER_MILLISECONDS)
}

export const live = new ChangeStream('/api/v1/changes', gather, () => void queries.invalidateQueries())
