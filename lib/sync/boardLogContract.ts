import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ConversationId, newId, type PersonId } from '../domain/ids'
import type { Append, BoardLog } from './boardLog'

/** One implementation under test, and what the log itself cannot do: make a conversation, and seal it. */
export interface BoardLogSubject {
  readonly log: BoardLog
  /** A new conversation whose stored board is `state`. */
  createConversation(state: Uint8Array): Promise<ConversationId>
  seal(id: ConversationId): Promise<void>
  close(): Promise<void>
}

/** What every board log must do; run it from a test file: `describeBoardLog('memory', async () => subject)`. */
export function describeBoardLog(name: string, open: () => Promise<BoardLogSubject>): void {
  describe(`board log: ${name}`, () => {
    let subject: BoardLogSubject
    beforeAll(async () => {
      subject = await open()
    }, 60_000)
    afterAll(() => subject.close())

    const create = (state: Uint8Array = bytes(0, 0)) => subject.createConversation(state)
    const tailOf = async (id: ConversationId) => (await subject.log.load(id))?.tail.map(plain)

    it('has nothing of a conversation that does not exist', async () => {
      expect(await subject.log.load(newId<ConversationId>())).toBeUndefined()
    })

    it('gives back the stored state, an empty tail and no clients of a new conversation', async () => {
      const id = await create(allBytes)
      const board = await subject.log.load(id)
      expect(board && plain(board.state)).toEqual(plain(allBytes))
      expect(board?.tail).toEqual([])
      expect(board?.clients.size).toBe(0)
    })

    it('keeps every byte, also of an empty update and of a view into a larger buffer', async () => {
      const id = await create()
      const view = bytes(9, 9, 0, 255, 92, 34, 39, 9).subarray(2, 7)
      await subject.log.append([entry(id, allBytes), entry(id, bytes()), entry(id, view)])
      expect(await tailOf(id)).toEqual([plain(allBytes), [], [0, 255, 92, 34, 39]])
    })

    it('keeps the order within a batch and from batch to batch, conversations mixed', async () => {
      const [a, b] = [await create(), await create()]
      const batches = [0, 1, 2].map((batch) =>
        Array.from({ length: 40 }, (_, n) => entry(n % 3 === 0 ? b : a, bytes(batch, n))),
      )
      for (const batch of batches) expect(await subject.log.append(batch)).toEqual(batch.map(() => 'stored'))
      for (const id of [a, b]) {
        const sent = batches.flat().filter((append) => append.conversationId === id)
        expect(await tailOf(id)).toEqual(sent.map((append) => plain(append.update)))
      }
    })

    it('does not keep the array it was given: changing that afterwards changes nothing', async () => {
      const id = await create()
      const update = bytes(1, 2, 3)
      await subject.log.append([entry(id, update)])
      update.fill(0)
      const loaded = await subject.log.load(id)
      expect(loaded?.tail.map(plain)).toEqual([[1, 2, 3]])
      loaded?.tail[0]?.fill(7)
      expect(await tailOf(id)).toEqual([[1, 2, 3]])
    })

    it('answers an empty batch with no outcomes', async () => {
      expect(await subject.log.append([])).toEqual([])
    })

    it('tells one outcome for each entry, and stores the good ones beside the sealed and the missing', async () => {
      const [open, sealed, missing] = [await create(), await create(), newId<ConversationId>()]
      await subject.log.append([entry(sealed, bytes(1))])
      await subject.seal(sealed)
      const outcomes = await subject.log.append([
        entry(sealed, bytes(2), 11),
        entry(open, bytes(3), 12),
        entry(missing, bytes(4), 13),
        entry(open, bytes(5)),
      ])
      expect(outcomes).toEqual(['sealed', 'stored', 'missing', 'stored'])
      expect(await tailOf(open)).toEqual([[3], [5]])
      expect(await tailOf(sealed)).toEqual([[1]])
      expect((await subject.log.load(sealed))?.clients.size).toBe(0)
      expect(await subject.log.load(missing)).toBeUndefined()
    })

    it('knows whose a client is: the first to bring it keeps it, in one batch and in later ones', async () => {
      const id = await create()
      const [anna, bo] = [newId<PersonId>(), newId<PersonId>()]
      const largest = 2 ** 32 - 1
      await subject.log.append([
        { conversationId: id, personId: anna, update: bytes(1), newClients: [5, largest] },
        { conversationId: id, personId: bo, update: bytes(2), newClients: [5, 6] },
        { conversationId: id, personId: null, update: bytes(3), newClients: [7] },
      ])
      await subject.log.append([
        { conversationId: id, personId: bo, update: bytes(4), newClients: [largest, 7] },
      ])
      const clients = (await subject.log.load(id))?.clients
      expect(clients).toEqual(new Map([[5, anna], [largest, anna], [6, bo], [7, null]])) // biome-ignore format: pairs
    })

    it('keeps the clients of each conversation apart', async () => {
      const [a, b] = [await create(), await create()]
      const [anna, bo] = [newId<PersonId>(), newId<PersonId>()]
      expect(await subject.log.claimClient(a, 5, anna)).toBe(anna)
      expect(await subject.log.claimClient(b, 5, bo)).toBe(bo)
    })

    it('tells who owns a claimed client, also when it was first seen in an update or is the server’s', async () => {
      const id = await create()
      const [anna, bo] = [newId<PersonId>(), newId<PersonId>()]
      await subject.log.append([
        { conversationId: id, personId: anna, update: bytes(1), newClients: [21] },
        { conversationId: id, personId: null, update: bytes(2), newClients: [22] },
      ])
      expect(await subject.log.claimClient(id, 21, bo)).toBe(anna)
      expect(await subject.log.claimClient(id, 22, bo)).toBeNull()
      expect(await subject.log.claimClient(id, 23, bo)).toBe(bo)
      expect(await subject.log.claimClient(id, 23, anna)).toBe(bo)
    })

    it('gives a client that many claim at once to exactly one, and tells all of them the same', async () => {
      const id = await create()
      const people = Array.from({ length: 10 }, () => newId<PersonId>())
      const owners = await Promise.all(people.map((person) => subject.log.claimClient(id, 31, person)))
      expect(new Set(owners).size).toBe(1)
      expect(people).toContain(owners[0])
      expect((await subject.log.load(id))?.clients.get(31)).toBe(owners[0])
    })

    it('loses and repeats nothing when batches come at the same time', async () => {
      const [a, b] = [await create(), await create()]
      const batches = Array.from({ length: 12 }, (_, batch) =>
        Array.from({ length: 10 }, (_, n) => entry((batch + n) % 2 ? a : b, bytes(batch, n), n)),
      )
      await Promise.all(batches.map((batch) => subject.log.append(batch)))
      for (const id of [a, b]) {
        const tail = (await tailOf(id)) ?? []
        expect(new Set(tail.map(String)).size).toBe(60)
        expect(tail.length).toBe(60)
        // Batches may come in any order, but each is in its own.
        for (const batch of batches.keys()) {
          const places = tail.filter(([from]) => from === batch).map(([, n]) => n)
          expect(places).toEqual([...places].sort((x, y) => Number(x) - Number(y)))
        }
      }
    })

    it('refuses everything that comes after a seal, however close', async () => {
      const id = await create()
      const before = Array.from({ length: 8 }, (_, n) => subject.log.append([entry(id, bytes(n))]))
      await subject.seal(id)
      const tail = await tailOf(id)
      const after = await subject.log.append([entry(id, bytes(99))])
      expect(after).toEqual(['sealed'])
      const stored = (await Promise.all(before)).filter(([outcome]) => outcome === 'stored')
      expect(tail?.length).toBe(stored.length)
      expect(await tailOf(id)).toEqual(tail)
    })
  })
}

const author = newId<PersonId>()
const allBytes = Uint8Array.from({ length: 256 }, (_, value) => value)

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values)
}

/** As numbers, so that a Buffer and a Uint8Array with the same bytes are equal. */
function plain(update: Uint8Array): number[] {
  return Array.from(update)
}

function entry(conversationId: ConversationId, update: Uint8Array, ...newClients: number[]): Append {
  return { conversationId, personId: author, update, newClients }
}
