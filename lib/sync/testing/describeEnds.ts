import { describe, expect, it } from 'vitest'
import { type ConversationId, newId } from '../../domain/ids'
import type { BoardLogSubject } from './boardLogSubject'
import { bytes, entry, kindsOf, plain, tailOf } from './boardLogSubject'

/** A conversation that takes no more: sealed, missing, or of another epoch. */
export function describeEnds(open: () => BoardLogSubject): void {
  const create = (state: Uint8Array = bytes(0, 0)) => open().createConversation(state)
  const load = (id: ConversationId) => open().log.load(id)

  describe('what is not stored', () => {
    it('tells one outcome for each entry, and stores the good ones beside the sealed and the missing', async () => {
      const [good, sealed, missing] = [await create(), await create(), newId<ConversationId>()]
      await open().log.append([entry(sealed, bytes(1))])
      await open().seal(sealed)
      const outcomes = await open().log.append([
        entry(sealed, bytes(2), { newClients: [11] }),
        entry(good, bytes(3), { newClients: [12] }),
        entry(missing, bytes(4), { newClients: [13] }),
        entry(good, bytes(5)),
        entry(sealed, null, { newClients: [14] }),
      ])
      expect(kindsOf(outcomes)).toEqual(['sealed', 'stored', 'missing', 'stored', 'sealed'])
      expect(tailOf(await load(good))).toEqual([[3], [5]])
      expect(tailOf(await load(sealed))).toEqual([[1]])
      expect((await load(sealed))?.clients.size).toBe(0)
      expect(await load(missing)).toBeUndefined()
    })

    it('refuses everything that comes after a seal, however close', async () => {
      const id = await create()
      const before = Array.from({ length: 8 }, (_, n) => open().log.append([entry(id, bytes(n))]))
      await open().seal(id)
      const tail = tailOf(await load(id))
      const after = await open().log.append([entry(id, bytes(99))])
      expect(kindsOf(after)).toEqual(['sealed'])
      const stored = (await Promise.all(before)).filter(([outcome]) => outcome?.kind === 'stored')
      expect(tail?.length).toBe(stored.length)
      expect(tailOf(await load(id))).toEqual(tail)
    })

    it('stores nothing of another epoch, and takes the new one at once', async () => {
      const id = await create()
      const anna = entry(id, bytes(1), { newClients: [5] })
      await open().log.append([anna])
      await open().restore(id, bytes(8, 8))
      const outcomes = await open().log.append([
        entry(id, bytes(2), { newClients: [6] }),
        entry(id, bytes(3), { epoch: 2, newClients: [7] }),
        entry(id, bytes(4), { epoch: 3 }),
        entry(id, null, { newClients: [8] }),
      ])
      expect(kindsOf(outcomes)).toEqual(['oldEpoch', 'stored', 'oldEpoch', 'oldEpoch'])
      const board = await load(id)
      expect(board?.epoch).toBe(2)
      expect(board && plain(board.state)).toEqual([8, 8])
      expect(tailOf(board)).toEqual([[3]])
      expect(board && [...board.clients.keys()].sort()).toEqual([5, 7])
    })
  })
}
