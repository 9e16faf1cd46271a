/** The last two characters of a Chinese given name, the initials of a Latin one. */
export function initials(name: string): string {
  const trimmed = name.trim()
  if (/[\u3400-\u9fff]/.test(trimmed)) return trimmed.replace(/\s+/g, '').slice(-2)
  const words = trimmed.split(/[\s._-]+/).filter(Boolean)
  const first = words[0]?.[0] ?? '?'
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return (first + last).toUpperCase()
}

/** A hue that stays with a person. */
export function hueOf(seed: string): number {
  let hash = 0
  for (const character of seed) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 360
  return hash
}
