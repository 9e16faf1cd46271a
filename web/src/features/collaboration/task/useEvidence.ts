import { ref } from 'vue'
import { houseHeaders } from '@/api/client'
import { problemOf } from '@/api/problem'
import type { StoredFile } from '@/api/types'

/** Files that go with a comment; each is sent at once and kept when the comment is. */
export function useEvidence() {
  const files = ref<StoredFile[]>([])
  const sending = ref(false)
  const problem = ref<unknown>()

  async function send(file: File): Promise<StoredFile> {
    const form = new FormData()
    form.append('file', file, file.name)
    const response = await fetch('/api/v1/uploads', { method: 'POST', headers: houseHeaders('POST'), body: form })
    if (!response.ok) throw await problemOf(response)
    return (await response.json()) as StoredFile
  }

  async function add(chosen: File[]): Promise<void> {
    sending.value = true
    problem.value = undefined
    try {
      for (const file of chosen) files.value.push(await send(file))
    } catch (refused) {
      problem.value = refused
    } finally {
      sending.value = false
    }
  }

  return { files, sending, problem, add, drop: (id: string): unknown => (files.value = files.value.filter((each) => each.id !== id)) }
}
