import { expect, test } from 'vitest'
import { rootOf, rootsOf } from './noteRoots'

/** Notes that answer each other, and how often one was asked what it answers. */
function notes(answers: Readonly<Record<string, string>>) {
  const looks = { count: 0 }
  const answered = (id: string) => {
    looks.count += 1
    return answers[id]
  }
  return { answered, looks, roots: (ids: Iterable<string>) => Object.fromEntries(rootsOf(ids, answered)) }
}

test('in a chain of 12,000 every note is asked once what it answers, from whichever end', () => {
  const ids = Array.from({ length: 12_000 }, (_, index) => `n${index}`)
  const chain = Object.fromEntries(ids.slice(1).map((id, index) => [id, `n${index}`]))
  for (const order of [ids, ids.toReversed()]) {
    const { roots, looks } = notes(chain)
    expect(new Set(Object.values(roots(order)))).toEqual(new Set(['n0']))
    expect(looks.count).toBe(ids.length)
  }
})

test('in a ring and on the way into it each is its own root, in whichever order they are read', () => {
  const answers = { a: 'b', b: 'c', c: 'b', d: 'a', e: 'e', f: 'g' }
  const alone = { a: 'a', b: 'b', c: 'c', d: 'd', e: 'e', f: 'g', g: 'g' }
  const ids = Object.keys(alone)
  for (let turn = 0; turn < ids.length; turn += 1) {
    const order = [...ids.slice(turn), ...ids.slice(0, turn)]
    for (const some of [order, order.toReversed()]) {
      const { roots, looks } = notes(answers)
      expect(roots(some)).toEqual(alone)
      expect(looks.count).toBe(ids.length)
    }
  }
  for (const id of ids)
    expect({ [id]: rootOf(id, notes(answers).answered) }).toEqual(notes(answers).roots([id]))
})
