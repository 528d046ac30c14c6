import { describe, expect, it } from 'vitest'
import { type ConversationId, newId } from '../../domain/ids'
import type { BoardLogSubject } from './boardLogSubject'
import { author, bytes, entry, kindsOf, plain, tailOf } from './boardLogSubject'

export function describeAppends(open: () => BoardLogSubject): void {
  const create = (state: Uint8Array = bytes(0, 0)) => open().createConversation(state)
  const load = (id: ConversationId) => open().log.load(id)

  describe('appends', () => {
    it('has nothing of a conversation that does not exist', async () => {
      expect(await load(newId<ConversationId>())).toBeUndefined()
    })

    it('gives back the stored state of a new conversation, and nothing else', async () => {
      const board = await load(await create(allBytes))
      expect(board && { ...board, state: plain(board.state) }).toEqual({
        epoch: 1,
        generation: 0,
        state: plain(allBytes),
        tail: [],
        clients: new Map(),
        moments: 0,
        isSealed: false,
        isApproved: false,
      })
    })

    it('keeps every byte, also of an empty update and of a view into a larger buffer', async () => {
      const id = await create()
      const view = bytes(9, 9, 0, 255, 92, 34, 39, 9).subarray(2, 7)
      await open().log.append([entry(id, allBytes), entry(id, bytes()), entry(id, view)])
      await open().log.append([entry(id, bytes())])
      expect(tailOf(await load(id))).toEqual([plain(allBytes), [], [0, 255, 92, 34, 39], []])
    })

    it('keeps a long update', async () => {
      const id = await create()
      const long = Uint8Array.from({ length: 300_000 }, (_, place) => (place * 7919) % 256)
      await open().log.append([entry(id, bytes(1)), entry(id, long), entry(id, bytes(2))])
      const [, stored] = (await load(id))?.tail ?? []
      expect(stored && Buffer.from(long).equals(stored.update)).toBe(true)
    })

    it('keeps the order within a batch and from batch to batch, conversations mixed', async () => {
      const [a, b] = [await create(), await create()]
      const batches = [0, 1, 2].map((batch) =>
        Array.from({ length: 40 }, (_, n) => ({ id: n % 3 === 0 ? b : a, update: bytes(batch, n) })),
      )
      for (const batch of batches) {
        const outcomes = await open().log.append(batch.map(({ id, update }) => entry(id, update)))
        expect(kindsOf(outcomes)).toEqual(batch.map(() => 'stored'))
      }
      for (const id of [a, b]) {
        const sent = batches.flat().filter((one) => one.id === id)
        expect(tailOf(await load(id))).toEqual(sent.map(({ update }) => plain(update)))
      }
    })

    it('tells each update’s number, which grows, and gives back the same with whose it is', async () => {
      const [a, b] = [await create(), await create()]
      const first = await open().log.append([
        entry(a, bytes(1)),
        entry(b, bytes(2), { personId: null }),
        entry(a, null, { newClients: [4] }),
        entry(a, bytes(3), { personId: null }),
      ])
      const second = await open().log.append([entry(a, bytes(5))])
      const [one, other, claim, three, four] = [...first, ...second].map((outcome) =>
        outcome.kind === 'stored' ? outcome.seq : undefined,
      )
      expect(claim).toBeNull()
      const seqs = [one, other, three, four].map(Number)
      expect(seqs.every(Number.isSafeInteger)).toBe(true)
      expect([...new Set(seqs)].sort((x, y) => x - y)).toEqual(seqs)
      const tail = async (id: ConversationId) =>
        (await load(id))?.tail.map(({ seq, personId, update }) => [seq, personId, plain(update)])
      expect(await tail(a)).toEqual([[one, author, [1]], [three, null, [3]], [four, author, [5]]]) // biome-ignore format: rows
      expect(await tail(b)).toEqual([[other, null, [2]]])
    })

    it('does not keep the array it was given: changing that afterwards changes nothing', async () => {
      const id = await create()
      const update = bytes(1, 2, 3)
      await open().log.append([entry(id, update)])
      update.fill(0)
      const loaded = await load(id)
      expect(tailOf(loaded)).toEqual([[1, 2, 3]])
      loaded?.tail[0]?.update.fill(7)
      loaded?.state.fill(7)
      const again = await load(id)
      expect(tailOf(again)).toEqual([[1, 2, 3]])
      expect(again && plain(again.state)).toEqual([0, 0])
    })

    it('answers an empty batch with no outcomes', async () => {
      expect(await open().log.append([])).toEqual([])
    })

    it('loses and repeats nothing when batches come at the same time', async () => {
      const [a, b] = [await create(), await create()]
      const batches = Array.from({ length: 12 }, (_, batch) =>
        Array.from({ length: 10 }, (_, n) => ({ id: (batch + n) % 2 ? a : b, update: bytes(batch, n), n })),
      )
      const given = batches.map((batch) =>
        open().log.append(batch.map(({ id, update, n }) => entry(id, update, { newClients: [n] }))),
      )
      const outcomes = (await Promise.all(given)).flat()
      expect(new Set(outcomes.map((outcome) => outcome.kind === 'stored' && outcome.seq)).size).toBe(120)
      for (const id of [a, b]) {
        const tail = tailOf(await load(id)) ?? []
        expect(new Set(tail.map(String)).size).toBe(60)
        expect(tail.length).toBe(60)
        // Batches may come in any order, but each is in its own.
        for (const batch of batches.keys()) {
          const places = tail.filter(([from]) => from === batch).map(([, n]) => n)
          expect(places).toEqual([...places].sort((x, y) => Number(x) - Number(y)))
        }
      }
    })
  })
}

const allBytes = Uint8Array.from({ length: 256 }, (_, value) => value)
