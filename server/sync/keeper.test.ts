import { describe, expect, it } from 'vitest'
import { addNote, noteText, withdrawNote } from '../../lib/board/editNote'
import { seedClient } from '../../lib/board/schema'
import { boardAt } from '../../lib/history/boardAt'
import { recordOf } from '../../lib/history/boardRecord'
import { chanceOf, pickOf, simulation } from '../../lib/history/testing/simulation'
import { layout, looksAt, move, otherPiece, piece, reader, restedTable, seed } from './testKeeping'
import { createTestTable, testConcept } from './testTable'

const sections = testConcept.plan.sections.map(({ id }) => id)

describe('a moment', () => {
  it('[HISTORY8] comes when the board has been at rest for 2 s, with the fold', async () => {
    const { anna, bo, all, pass, moments, stored, lastBoard } = await restedTable()
    expect(await moments()).toHaveLength(1)
    move(anna, 10)
    await all()
    await pass(1_500)
    move(bo, 20)
    await all()
    await pass(1_500)
    expect(await moments()).toHaveLength(1)
    expect((await stored()).tail).toHaveLength(2)
    await pass(1_000)
    expect(await moments()).toHaveLength(2)
    expect(await stored()).toMatchObject({ tail: [], generation: 2 })
    expect(await lastBoard()).toEqual(reader.read(anna.doc))
  })

  it('[HISTORY8] comes every eight to ten seconds while people work without a rest', async () => {
    const { anna, all, pass, moments } = await restedTable()
    const seconds: number[] = []
    for (let second = 1; second <= 40; second++) {
      move(anna, second)
      await all()
      await pass(1_000)
      if ((await moments()).length > 1 + seconds.length) seconds.push(second)
    }
    expect(seconds).toEqual([8, 16, 24, 32, 40])
  })

  it('[HISTORY8] comes when all have left, before the room goes', async () => {
    const { table, anna, bo, all, moments, stored, lastBoard } = await restedTable()
    move(anna, 10)
    await all()
    anna.cut()
    await all()
    expect(await moments()).toHaveLength(1)
    table.log.holdKeeps()
    bo.cut()
    await all()
    expect(table.rooms.size).toBe(1)
    table.log.release()
    await all()
    expect(table.rooms.size).toBe(0)
    expect(await moments()).toHaveLength(2)
    expect((await stored()).tail).toEqual([])
    expect(await lastBoard()).toEqual(reader.read(anna.doc))
  })

  it('[HISTORY4] is not made when nothing has changed, also after somebody came and went', async () => {
    const { table, anna, bo, all, pass, moments } = await restedTable()
    const { keeps } = table.log
    anna.cut()
    table.sit(table.seats[0], anna)
    await all()
    await pass(20_000)
    anna.cut()
    bo.cut()
    await all()
    table.sit(table.seats[0], anna)
    await all()
    await pass(20_000)
    expect(await moments()).toHaveLength(1)
    expect(table.log.keeps).toBe(keeps)
  })

  it('[HISTORY4] is not made of what was taken back, but the fold is', async () => {
    const { table, anna, all, pass, moments, stored } = await restedTable()
    const note = addNote(anna.doc, piece)
    noteText(anna.doc, note)?.insert(0, 'hemmeligt')
    noteText(anna.doc, note)?.delete(0, 9)
    withdrawNote(anna.doc, note)
    await all()
    await pass(2_500)
    expect(table.log.keeps).toBe(2)
    expect(await moments()).toHaveLength(1)
    const { state, tail } = await stored()
    expect([tail.length, Buffer.from(state).includes('hemmeligt')]).toEqual([0, false])
  })

  it('[HISTORY5] tells who took part, from the log, and who did what, from the document', async () => {
    const { table, anna, bo, all, pass, moments } = await restedTable()
    const [leader, employee] = table.seats.map(({ personId }) => personId)
    move(anna, 10)
    const note = addNote(bo.doc, otherPiece)
    await all()
    await pass(2_500)
    const first = (await moments()).at(-1)
    expect(new Set(first?.people)).toEqual(new Set([leader, employee]))
    expect(first?.acts).toEqual([
      { by: leader, kind: 'moved', piece },
      { by: employee, kind: 'noted', note },
    ])
    expect(first?.at).toEqual(new Date(table.clock.now()))
    noteText(anna.doc, note)?.insert(0, 'ord')
    await all()
    await pass(2_500)
    expect((await moments()).at(-1)).toMatchObject({
      people: [leader],
      acts: [{ by: leader, kind: 'noteWritten', note }],
    })
  })

  it('[HISTORY3] is the board that was live, each of them: whole conversations, seeded', async () => {
    for (let seeded = 1; seeded <= 4; seeded++) {
      const chance = chanceOf(seeded)
      const { table, anna, bo, all, pass, moments } = await restedTable()
      const people = [anna, bo].map(({ doc }, index) => ({
        doc,
        person: table.seats[index === 0 ? 0 : 1].personId,
      }))
      const { act } = simulation(chance, layout, sections)
      const live = [recordOf(reader.read(anna.doc))]
      let { keeps } = table.log
      for (let step = 0; step < 200; step++) {
        act(pickOf(chance, people))
        await all()
        if (chance() < 0.05) {
          anna.cut()
          bo.cut()
          await all()
          table.sit(table.seats[0], anna)
          table.sit(table.seats[1], bo)
          await all()
        } else if (chance() < 0.5) await pass(chance() < 0.3 ? 3_000 : 700)
        if (table.log.keeps === keeps) continue
        keeps = table.log.keeps
        if ((await moments()).length > live.length) live.push(recordOf(reader.read(anna.doc)))
      }
      const history = await moments()
      expect(history.length).toBeGreaterThan(25)
      expect(history.map(({ n }) => n)).toEqual(history.map((_, index) => index))
      for (const { n } of history)
        expect(recordOf(boardAt(history, n)), `seed ${seeded}, ${n}`).toEqual(live[n])
    }
  })
})

describe('a board that is loaded', () => {
  it('[HISTORY9] without a moment gets one, which carries the whole board and nobody’s acts', async () => {
    const { anna, moments, stored } = await restedTable()
    expect(await moments()).toMatchObject([{ n: 0, people: [], acts: [], change: { kind: 'whole' } }])
    expect(boardAt(await moments(), 0)).toEqual(reader.read(anna.doc))
    expect((await stored()).generation).toBe(1)
  })

  it('[HISTORY9] with a tail gets one, people taken from the log', async () => {
    const first = await restedTable()
    const { table, anna, bo } = first
    move(anna, 10)
    move(bo, 20, otherPiece)
    await first.all()
    // The process dies before the board has come to rest.
    table.crash(false)
    for (const client of [anna, bo]) client.cut()
    const late = table.sit(table.seats[0])
    await table.flush(late)
    expect((await first.stored()).tail).toHaveLength(2)
    table.clock.advance(2_500)
    await table.flush(late)
    const moment = (await first.moments()).at(-1)
    const [leader, employee] = table.seats.map(({ personId }) => personId)
    expect(new Set(moment?.people)).toEqual(new Set([leader, employee]))
    expect(moment?.acts).toEqual([
      { by: leader, kind: 'moved', piece },
      { by: employee, kind: 'moved', piece: otherPiece },
    ])
    expect(await first.lastBoard()).toEqual(reader.read(late.doc))
    expect((await first.stored()).tail).toEqual([])
  })

  it('[HISTORY9] and left again at once gets one all the same', async () => {
    const table = createTestTable({ state: seed, serverClients: [seedClient] })
    const anna = table.sit(table.seats[0])
    await table.flush(anna)
    anna.cut()
    await table.flush()
    expect(await looksAt(table).moments()).toHaveLength(1)
    expect(table.rooms.size).toBe(0)
  })
})
