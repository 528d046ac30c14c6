import { describe, expect, it } from 'vitest'
import { type ConversationId, newId } from '../../domain/ids'
import type { Keep, StoredBoard } from '../boardLog'
import { type BoardLogSubject, bytes, entry, plain, tailOf } from './boardLogSubject'
import { patchMoment, wholeMoment } from './moments'

export function describeKeeps(open: () => BoardLogSubject): void {
  const create = (state: Uint8Array = bytes(0, 0)) => open().createConversation(state)

  async function load(id: ConversationId): Promise<StoredBoard> {
    const board = await open().log.load(id)
    if (!board) throw new Error('there is no stored board')
    return board
  }

  /** All of the loaded tail folded, unless `facts` say otherwise. */
  function rest(
    conversationId: ConversationId,
    { epoch, generation, tail }: StoredBoard,
    facts: Partial<Keep> = {},
  ) {
    const folded = tail.map(({ seq }) => seq)
    const kept = { conversationId, epoch, generation, state: bytes(1, 1), folded, moment: undefined }
    return open().log.keep({ ...kept, ...facts })
  }

  /** All that a keep may change, to see that it changed nothing. */
  async function all(id: ConversationId) {
    const { state, tail, ...facts } = await load(id)
    const moments = await open().log.moments(id)
    return { ...facts, state: plain(state), tail: tail.map(({ seq }) => seq), written: moments }
  }

  describe('keeps', () => {
    it('replaces the state by the folded one, and empties the tail', async () => {
      const id = await create()
      await open().log.append([entry(id, bytes(1), { newClients: [5] }), entry(id, bytes(2))])
      expect(await rest(id, await load(id), { state: bytes(0, 255, 7) })).toBe('kept')
      const board = await load(id)
      expect([board.epoch, board.generation, board.moments]).toEqual([1, 1, 0])
      expect(plain(board.state)).toEqual([0, 255, 7])
      expect(board.tail).toEqual([])
      expect(board.clients.size).toBe(1)
    })

    it('leaves what came between the load and the keep in the tail, and what was not folded', async () => {
      const id = await create()
      await open().log.append([entry(id, bytes(1)), entry(id, bytes(2)), entry(id, bytes(3))])
      const board = await load(id)
      const [first, , third] = board.tail.map(({ seq }) => seq)
      await open().log.append([entry(id, bytes(4))])
      expect(await rest(id, board, { folded: [Number(third), Number(first)] })).toBe('kept')
      expect(tailOf(await load(id))).toEqual([[2], [4]])
    })

    it('takes updates of this conversation only, and does not mind one that has left already', async () => {
      const [id, other] = [await create(), await create()]
      await open().log.append([entry(id, bytes(1)), entry(other, bytes(2))])
      const board = await load(id)
      const folded = [...board.tail, ...(await load(other)).tail].map(({ seq }) => seq)
      expect(await rest(id, board, { folded })).toBe('kept')
      expect(await rest(id, await load(id), { folded })).toBe('kept')
      expect(tailOf(await load(other))).toEqual([[2]])
      expect((await load(other)).generation).toBe(0)
    })

    it('is overtaken when the state is not that any more, and does nothing', async () => {
      const id = await create()
      await open().log.append([entry(id, bytes(1))])
      const board = await load(id)
      expect(await rest(id, board, { folded: [] })).toBe('kept')
      const before = await all(id)
      expect(await rest(id, board, { state: bytes(9), moment: wholeMoment(0) })).toBe('overtaken')
      expect(await rest(id, { ...board, generation: 2 }, { state: bytes(9) })).toBe('overtaken')
      expect(await all(id)).toEqual(before)
    })

    it('is overtaken by a restore, and does nothing', async () => {
      const id = await create()
      const board = await load(id)
      await open().restore(id, bytes(8, 8))
      await open().log.append([entry(id, bytes(1), { epoch: 2 })])
      const before = await all(id)
      const fresh = await load(id)
      expect(await rest(id, { ...fresh, epoch: board.epoch }, { moment: wholeMoment(0) })).toBe('overtaken')
      expect(await all(id)).toEqual(before)
      expect(await rest(id, fresh)).toBe('kept')
    })

    it('is overtaken by a moment of that number, and does nothing', async () => {
      const id = await create()
      expect(await rest(id, await load(id), { moment: wholeMoment(0) })).toBe('kept')
      await open().log.append([entry(id, bytes(1))])
      const before = await all(id)
      const board = await load(id)
      expect(await rest(id, board, { state: bytes(9), moment: patchMoment(0) })).toBe('overtaken')
      expect(await all(id)).toEqual(before)
      expect(await rest(id, board, { moment: patchMoment(1) })).toBe('kept')
    })

    it('has nothing to do for a conversation that does not exist', async () => {
      const nowhere = await load(await create())
      expect(await rest(newId<ConversationId>(), nowhere)).toBe('overtaken')
    })

    it('keeps a sealed conversation too: it says the same', async () => {
      const id = await create()
      await open().log.append([entry(id, bytes(1))])
      await open().seal(id)
      expect(await rest(id, await load(id))).toBe('kept')
      expect(tailOf(await load(id))).toEqual([])
    })

    it('keeps exactly one of many at once', async () => {
      const id = await create()
      await open().log.append(Array.from({ length: 20 }, (_, n) => entry(id, bytes(n))))
      const board = await load(id)
      // Every other without a moment, whose number alone would let only one through.
      const momentOf = (n: number) => (n % 2 ? undefined : patchMoment(0, `${n}`))
      const attempts = Array.from({ length: 6 }, (_, n) =>
        rest(id, board, { state: bytes(100 + n), moment: momentOf(n) }),
      )
      const appended = open().log.append([entry(id, bytes(99))])
      const outcomes = await Promise.all(attempts)
      expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1)
      await appended
      const winner = outcomes.indexOf('kept')
      const after = await load(id)
      expect(after.generation).toBe(1)
      expect(plain(after.state)).toEqual([100 + winner])
      expect(tailOf(after)).toEqual([[99]])
      expect(await open().log.moments(id)).toEqual([momentOf(winner)].filter((moment) => moment))
    })

    it('does not keep the array it was given, nor give out its own', async () => {
      const id = await create()
      const state = bytes(4, 2)
      await rest(id, await load(id), { state })
      state.fill(0)
      ;(await load(id)).state.fill(1)
      expect(plain((await load(id)).state)).toEqual([4, 2])
    })
  })
}
