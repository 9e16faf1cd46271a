import { describe, expect, it } from 'vitest'
import type { TeamWatch } from '@/api/types'
import { byNeed, byRoom, standing } from './words'

type Person = TeamWatch['people'][number]

const team = (late: number, nextBreachAt: string | undefined, waiting: number): TeamWatch =>
  ({ late, waiting, ...(nextBreachAt ? { nextBreachAt } : {}) }) as TeamWatch
const person = (name: string, hand: Person['hand'], onDuty: boolean, load: number): Person =>
  ({ person: { id: name, name }, hand, onDuty, load, capacity: 10, availability: { accepting: hand === 'FREE' } }) as Person

describe('the order of the watch', () => {
  it('puts broken promises before those that run out, and these before what only waits', () => {
    const late = team(1, undefined, 1)
    const soon = team(0, '2026-03-02T10:00:00Z', 1)
    const later = team(0, '2026-03-02T12:00:00Z', 9)
    const calm = team(0, undefined, 3)
    expect([calm, later, soon, late].sort(byNeed)).toEqual([late, soon, later, calm])
  })

  it('puts who can take something first', () => {
    const people = [person('away', 'AWAY', true, 0), person('home', 'FREE', false, 0), person('busy', 'FREE', true, 8), person('idle', 'FREE', true, 1)]
    expect(people.sort(byRoom).map((each) => each.person.name)).toEqual(['idle', 'busy', 'home', 'away'])
  })

  it('tells how a person stands', () => {
    expect(standing(person('a', 'FREE', true, 10)).key).toBe('watch.full')
    expect(standing(person('a', 'FREE', true, 1)).tone).toBe('good')
    expect(standing(person('a', 'AWAY', true, 1)).key).toBe('ui.availability.away.OTHER')
  })
})
