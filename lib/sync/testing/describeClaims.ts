import { describe, expect, it } from 'vitest'
import { type ConversationId, newId, type PersonId } from '../../domain/ids'
import type { BoardLogSubject } from './boardLogSubject'
import { bytes, entry, kindsOf, tailOf } from './boardLogSubject'

/** Whose a Yjs client id is. */
export function describeClaims(open: () => BoardLogSubject): void {
  const create = () => open().createConversation(bytes(0, 0))
  const load = (id: ConversationId) => open().log.load(id)
  const [anna, bo] = [newId<PersonId>(), newId<PersonId>()]
  const by = (personId: PersonId | null, ...newClients: number[]) => ({ personId, newClients })
  const largest = 2 ** 32 - 1

  describe('clients', () => {
    it('belong to the first who brings them, in one batch and in later ones', async () => {
      const id = await create()
      const first = await open().log.append([
        entry(id, bytes(1), by(anna, 5, largest)),
        entry(id, bytes(2), by(bo, 5, 6)),
        entry(id, bytes(3), by(bo, 6)),
        entry(id, bytes(4), by(null, 7)),
      ])
      expect(kindsOf(first)).toEqual(['stored', 'foreignClient', 'stored', 'stored'])
      const second = await open().log.append([
        entry(id, bytes(5), by(bo, 8, largest)),
        entry(id, bytes(6), by(bo, 8, 6)),
      ])
      expect(kindsOf(second)).toEqual(['foreignClient', 'stored'])
      const board = await load(id)
      expect(board?.clients).toEqual(new Map([[5, anna], [largest, anna], [6, bo], [7, null], [8, bo]])) // biome-ignore format: pairs
      expect(tailOf(board)).toEqual([[1], [3], [4], [6]])
    })

    it('stay free when the entry that claimed them was refused', async () => {
      const id = await create()
      await open().log.append([entry(id, bytes(1), by(anna, 5))])
      const outcomes = await open().log.append([
        entry(id, bytes(2), by(bo, 5, 6)),
        entry(id, bytes(3), { ...by(bo, 7), epoch: 9 }),
        entry(id, bytes(4), by(anna, 6, 7)),
      ])
      expect(kindsOf(outcomes)).toEqual(['foreignClient', 'oldEpoch', 'stored'])
      expect((await load(id))?.clients).toEqual(new Map([[5, anna], [6, anna], [7, anna]])) // biome-ignore format: pairs
    })

    it('of the server are nobody’s, and nobody’s are the server’s', async () => {
      const id = await create()
      await open().log.append([entry(id, null, by(null, 21)), entry(id, null, by(anna, 22))])
      const outcomes = await open().log.append([
        entry(id, bytes(1), by(anna, 21)),
        entry(id, bytes(2), by(null, 22)),
        entry(id, bytes(3), by(null, 21)),
      ])
      expect(kindsOf(outcomes)).toEqual(['foreignClient', 'foreignClient', 'stored'])
      expect(tailOf(await load(id))).toEqual([[3]])
    })

    it('are claimed without an update too, which leaves the tail as it is', async () => {
      const id = await create()
      const claim = () => open().log.append([entry(id, null, by(anna, 31))])
      expect(await claim()).toEqual([{ kind: 'stored', seq: null }])
      expect(await claim()).toEqual([{ kind: 'stored', seq: null }])
      expect(kindsOf(await open().log.append([entry(id, null, by(bo, 31))]))).toEqual(['foreignClient'])
      const board = await load(id)
      expect(board?.tail).toEqual([])
      expect(board?.clients).toEqual(new Map([[31, anna]]))
    })

    it('of each conversation are apart, also in one batch', async () => {
      const [a, b] = [await create(), await create()]
      const outcomes = await open().log.append([entry(a, null, by(anna, 5)), entry(b, null, by(bo, 5))])
      expect(kindsOf(outcomes)).toEqual(['stored', 'stored'])
      expect([(await load(a))?.clients, (await load(b))?.clients]).toEqual([
        new Map([[5, anna]]),
        new Map([[5, bo]]),
      ])
    })

    it('go to exactly one of many who claim at once, and only that one’s updates are stored', async () => {
      const id = await create()
      const people = Array.from({ length: 10 }, () => newId<PersonId>())
      const outcomes = await Promise.all(
        people.map((person, n) =>
          open().log.append([
            entry(id, bytes(n), by(person, 100 + n)),
            entry(id, bytes(n, n), by(person, 31, 200 + n)),
          ]),
        ),
      )
      expect(outcomes.map(([own]) => own?.kind)).toEqual(people.map(() => 'stored'))
      const winners = outcomes.flatMap(([, shared], n) => (shared?.kind === 'stored' ? [n] : []))
      expect(winners).toHaveLength(1)
      const [winner = -1] = winners
      const board = await load(id)
      expect(board?.clients.get(31)).toBe(people[winner])
      expect(board && [...board.clients.keys()].filter((client) => client >= 200)).toEqual([200 + winner])
      expect(tailOf(board)?.filter((update) => update.length > 1)).toEqual([[winner, winner]])
    })
  })
}
