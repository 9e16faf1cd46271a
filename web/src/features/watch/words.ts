import type { TeamWatch } from '@/api/types'
import type { Tone } from '@/ui/tone'

type PersonWatch = TeamWatch['people'][number]

/** The team that needs somebody first comes first: late, then whose promise runs out next, then what waits. */
export function byNeed(one: TeamWatch, other: TeamWatch): number {
  if (one.late !== other.late) return other.late - one.late
  const [first, second] = [one, other].map((each) => (each.nextBreachAt ? new Date(each.nextBreachAt).getTime() : Infinity))
  if (first !== second) return (first ?? 0) < (second ?? 0) ? -1 : 1
  return other.waiting - one.waiting
}

/** Those who can take something first, the least loaded first. */
export function byRoom(one: PersonWatch, other: PersonWatch): number {
  const rank = (each: PersonWatch): number => (each.hand === 'FREE' ? (each.onDuty ? 0 : 1) : 2)
  return rank(one) - rank(other) || one.load / one.capacity - other.load / other.capacity || one.person.name.localeCompare(other.person.name)
}

/** How a person stands, as a key of the texts and a tone. */
export function standing(person: PersonWatch): { key: string; tone: Tone } {
  if (person.hand === 'ABSENT') return { key: 'watch.hand.ABSENT', tone: 'quiet' }
  if (person.hand === 'AWAY') return { key: `ui.availability.away.${person.availability.away ?? 'OTHER'}`, tone: 'warn' }
  if (!person.onDuty) return { key: 'watch.offDuty', tone: 'quiet' }
  return person.load >= person.capacity ? { key: 'watch.full', tone: 'danger' } : { key: 'watch.hand.FREE', tone: 'good' }
}
