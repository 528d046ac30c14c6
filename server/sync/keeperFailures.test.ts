import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardAt } from '../../lib/history/boardAt'
import { recordOf } from '../../lib/history/boardRecord'
import { nextMoment } from '../../lib/history/nextMoment'
import type { ReaderOf } from './keeper'
import { move, otherPiece, piece, reader, restedTable } from './testKeeping'
import { readerOf } from './testTable'

describe('what cannot be kept', () => {
  it('[HISTORY9] loses nothing: the tail still has it, and it is tried again now and then', async () => {
    const { table, anna, bo, all, pass, moments, stored, lastBoard } = await restedTable()
    table.log.failKeeps(true)
    move(anna, 10)
    await all()
    await pass(2_500)
    await pass(7_000)
    expect(table.log.keeps).toBe(2)
    await pass(1_500)
    // The one before, the one that failed, and once more after eight seconds: not every two, though it rests.
    expect(table.log.keeps).toBe(3)
    expect([(await stored()).tail.length, (await moments()).length]).toEqual([1, 1])
    expect([anna.isConnected, bo.isConnected]).toEqual([true, true])
    move(bo, 20, otherPiece)
    await all()
    table.log.failKeeps(false)
    await pass(12_000)
    expect((await stored()).tail).toEqual([])
    expect((await moments()).at(-1)?.people).toHaveLength(2)
    expect(await lastBoard()).toEqual(reader.read(anna.doc))
  })

  it('[HISTORY9] is kept at the next visit when nobody changes anything any more', async () => {
    const { table, anna, bo, all, moments, stored, lastBoard } = await restedTable()
    table.log.failKeeps(true)
    move(anna, 10)
    await all()
    for (const client of [anna, bo]) client.cut()
    await all()
    expect([table.rooms.size, (await stored()).tail.length]).toEqual([0, 1])
    table.log.failKeeps(false)
    table.sit(table.seats[0], anna)
    await all()
    anna.cut()
    await all()
    expect([(await stored()).tail.length, (await moments()).length]).toEqual([0, 2])
    expect(await lastBoard()).toEqual(reader.read(anna.doc))
  })

  it('[LOG7] folds only what was read: what is written meanwhile is seen at once and comes with the next', async () => {
    const { table, anna, bo, all, pass, moments, stored, lastBoard } = await restedTable()
    table.log.holdKeeps()
    move(anna, 10)
    await all()
    await pass(2_500)
    move(anna, 30)
    await all()
    expect(reader.read(bo.doc)).toEqual(reader.read(anna.doc))
    table.log.release()
    await all()
    expect([(await stored()).tail.length, (await moments()).length]).toEqual([1, 2])
    expect((await lastBoard()).pieces[piece]?.x).toBe(10)
    const late = table.sit(table.seats[0])
    await table.flush(anna, bo, late)
    expect(reader.read(late.doc)).toEqual(reader.read(anna.doc))
    await pass(2_500)
    expect([(await stored()).tail.length, (await moments()).length]).toEqual([0, 3])
    expect((await lastBoard()).pieces[piece]?.x).toBe(30)
  })

  it('[LOG8] because somebody else has kept it goes on from what is stored', async () => {
    const { table, anna, bo, all, pass, moments, stored, lastBoard } = await restedTable()
    move(anna, 10)
    await all()
    // As another process does, which has read the same tail.
    const before = await stored()
    const doc = new Y.Doc()
    for (const update of [before.state, ...before.tail.map(({ update }) => update)])
      Y.applyUpdate(doc, update)
    const last = { n: 0, record: recordOf(boardAt(await moments(), 0)) }
    const kept = await table.memory.keep({
      conversationId: table.conversationId,
      epoch: before.epoch,
      generation: before.generation,
      state: Y.encodeStateAsUpdate(doc),
      folded: before.tail.map(({ seq }) => seq),
      moment: nextMoment({ last, board: reader.read(doc), at: new Date(0), people: [], acts: [] }),
    })
    expect(kept).toBe('kept')
    move(bo, 20, otherPiece)
    await all()
    await pass(2_500)
    expect(table.log.overtaken).toBe(1)
    await goesOn({ table, anna, bo, all, pass, moments, stored, lastBoard })
  })

  it('[LOG8] because we ourselves kept it and never heard of it goes on from what is stored', async () => {
    const { table, anna, bo, all, pass, moments, stored, lastBoard } = await restedTable()
    move(anna, 10)
    await all()
    table.log.loseAnswersWhen(() => true)
    await pass(2_500)
    table.log.loseAnswersWhen(() => false)
    expect(await moments()).toHaveLength(2)
    move(bo, 20, otherPiece)
    await all()
    await pass(2_500)
    expect(table.log.overtaken).toBe(1)
    await goesOn({ table, anna, bo, all, pass, moments, stored, lastBoard })
  })

  /** Everyone, also who comes now, has the same board, and the next moment follows on the last. */
  async function goesOn(at: Awaited<ReturnType<typeof restedTable>>) {
    const { table, anna, bo, all, pass, moments, stored, lastBoard } = at
    // At once, for perhaps nobody comes back whose edit would be a reason to.
    expect((await moments()).map(({ n }) => n)).toEqual([0, 1, 2])
    expect((await stored()).tail).toEqual([])
    const late = table.sit(table.seats[0])
    await table.flush(anna, bo, late)
    expect(reader.read(late.doc)).toEqual(reader.read(anna.doc))
    move(anna, 40)
    await all()
    await pass(2_500)
    expect((await moments()).map(({ n }) => n)).toEqual([0, 1, 2, 3])
    expect(await lastBoard()).toEqual(reader.read(bo.doc))
    expect((await stored()).tail).toEqual([])
    expect(table.log.overtaken).toBe(1)
  }

  it('[HISTORY9] is harmed by no board that cannot be read as plain data', async () => {
    let isBroken = false
    const broken: ReaderOf = async (conversationId) => {
      if (isBroken) throw new Error('the test wants this reader to fail')
      return readerOf(conversationId)
    }
    const { table, anna, bo, all, pass, moments, stored, lastBoard } = await restedTable({ readerOf: broken })
    isBroken = true
    move(anna, 10)
    await all()
    await pass(20_000)
    expect([(await moments()).length, (await stored()).tail.length]).toEqual([1, 1])
    expect(reader.read(bo.doc)).toEqual(reader.read(anna.doc))
    for (const client of [anna, bo]) client.cut()
    await all()
    expect(table.rooms.size).toBe(0)
    isBroken = false
    table.sit(table.seats[0], anna)
    await all()
    await pass(2_500)
    expect([(await moments()).length, (await stored()).tail.length]).toEqual([2, 0])
    expect(await lastBoard()).toEqual(reader.read(anna.doc))
  })

  it('[HISTORY8] of a sealed board is what it was sealed with', async () => {
    const { table, anna, bo, all, moments, stored, lastBoard } = await restedTable()
    move(anna, 10)
    await all()
    const sealedWith = reader.read(bo.doc)
    table.memory.seal(table.conversationId)
    move(anna, 99)
    await all()
    await all()
    expect([anna.isConnected, bo.isConnected, table.rooms.size]).toEqual([false, false, 0])
    expect([(await moments()).length, (await stored()).tail.length]).toEqual([2, 0])
    expect(await lastBoard()).toEqual(sealedWith)
  })

  it('[ROOM9] when the process ends is left to the next: nothing more begins, what is under way ends', async () => {
    const { table, anna, bo, all, pass, moments, stored } = await restedTable()
    table.log.holdKeeps()
    move(anna, 10)
    await all()
    await pass(2_500)
    let hasStopped = false
    const stopped = table.keeper.stop().then(() => {
      hasStopped = true
    })
    await all()
    expect(hasStopped).toBe(false)
    table.log.release()
    await stopped
    expect(await moments()).toHaveLength(2)
    move(bo, 20)
    await all()
    await pass(20_000)
    for (const client of [anna, bo]) client.cut()
    await all()
    expect([(await moments()).length, (await stored()).tail.length, table.rooms.size]).toEqual([2, 1, 0])
  })
})
