import { computed, reactive } from 'vue'
import { houseHeaders } from '@/api/client'
import { asProblem, Problem } from '@/api/problem'
import type { StoredFile } from '@/api/types'

export interface Upload {
  key: number
  name: string
  size: number
  progress: number
  file?: StoredFile
  problem?: Problem
}

let nextKey = 1

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** Sends one file; XMLHttpRequest because fetch does not tell how far an upload has come. */
function send(file: File, progress: (share: number) => void): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/v1/uploads')
    for (const [name, value] of Object.entries(houseHeaders('POST'))) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => progress(event.total ? event.loaded / event.total : 0)
    request.onerror = () => reject(new Problem(0, {}))
    request.onload = () => {
      const body = parsed(request.responseText)
      if (request.status < 300) resolve(body as unknown as StoredFile)
      else reject(new Problem(request.status, body))
    }
    const form = new FormData()
    form.append('file', file, file.name)
    request.send(form)
  })
}

/** The name in `attachment; filename*=UTF-8''%E7%85%A7.png`. */
function nameOf(disposition: string): string {
  const written = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1] ?? /filename="([^"]*)"/.exec(disposition)?.[1] ?? ''
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/** Files on their way to a message. */
export function useUploads() {
  const uploads = reactive<Upload[]>([])

  async function add(files: Iterable<File>): Promise<void> {
    for (const file of files) {
      uploads.push({ key: nextKey++, name: file.name || 'image.png', size: file.size, progress: 0 })
      const upload = uploads.at(-1)
      if (!upload) continue
      send(file, (share) => (upload.progress = share)).then(
        (stored) => (upload.file = stored),
        (error: unknown) => (upload.problem = asProblem(error)),
      )
    }
  }

  /** Files of a draft that were sent up before. */
  async function recall(ids: string[]): Promise<void> {
    for (const id of ids) {
      if (uploads.some((each) => each.file?.id === id)) continue
      const answer = await fetch(`/api/v1/uploads/${id}`, { method: 'HEAD' }).catch(() => undefined)
      if (!answer?.ok) continue
      const name = nameOf(answer.headers.get('Content-Disposition') ?? '')
      const size = Number(answer.headers.get('Content-Length') ?? 0)
      const type = answer.headers.get('Content-Type') ?? ''
      uploads.push({ key: nextKey++, name, size, progress: 1, file: { id, name, type, size } as StoredFile })
    }
  }

  return {
    uploads,
    recall,
    add,
    remove: (key: number) => void uploads.splice(uploads.findIndex((each) => each.key === key), 1),
    clear: () => void uploads.splice(0),
    ids: computed(() => uploads.flatMap((each) => (each.file ? [each.file.id] : []))),
    busy: computed(() => uploads.some((each) => !each.file && !each.problem)),
  }
}
