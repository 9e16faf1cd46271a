/** A random UUID, also where the page is not served by https and crypto.randomUUID is missing. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** The id of what is to be sent: the same while it is the same, so that sending once more after a lost connection says nothing twice. */
export function useRequestId(): (content: string) => string {
  let last = ''
  let id = ''
  return (content) => {
    if (content !== last) {
      last = content
      id = randomId()
    }
    return id
  }
}
