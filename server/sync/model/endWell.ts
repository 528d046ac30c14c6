import { expect } from 'vitest'
import { addNote } from '../../../lib/board/editNote'
import { tableOf } from '../../../lib/domain/table'
import { createTestClient } from '../testClient'
import { readerOf, type TestTable, testConcept, turn, words } from '../testTable'
import type { Ledger } from './editAtRandom'
import { expectStored } from './expectStored'
import type { Participant } from './participant'
import { areEqual, docOf, type Truth } from './truth'

const { pieces } = tableOf(testConcept)

/** Heals everything, brings everybody back, and expects that all is there and everyone has it. Answers the folds. */
export async function endWell(needs: {
  readonly table: TestTable
  readonly truth: Truth
  readonly participants: readonly Participant[]
  readonly ledger: Ledger
  /** Whether something may wait for ever, since whoever had what it builds on is gone. */
  readonly mayWait: boolean
}): Promise<number> {
  const { table, truth, participants, ledger, mayWait } = needs
  table.log.failWhen(() => false)
  table.log.loseAnswersWhen(() => false)
  table.log.failLoads(false)
  table.log.failKeeps(false)
  table.log.release()
  for (const participant of participants) participant.read(0)
  for (let round = 0; round < 4; round++) {
    await deliverAll(table, participants)
    table.clock.advance(10_000)
    for (const participant of participants) if (!participant.client.isConnected) participant.sit(table)
    await deliverAll(table, participants)
  }
  for (const { client, problems } of participants) {
    expect(problems()).toEqual([])
    expect(client.isConnected).toBe(true)
  }

  const board = (await readerOf(table.conversationId)).read
  const { written, deleted, uncertain } = ledger
  const isCertain = (word: string) => !uncertain.has(word)
  const expected = [...written].filter((word) => !deleted.has(word) && isCertain(word))
  const found = words(truth.doc).toArray()
  expect(found.filter(isCertain).toSorted()).toEqual(expected.toSorted())
  expect(new Set(found).size).toBe(found.length)
  if (!mayWait) expect(truth.isWaiting).toBe(false)
  for (const { client, mayEdit } of participants) {
    // Who may not edit has what it wrote to itself; a new tab shows what it was told.
    const { doc } = mayEdit ? client : await newTab(table, participants)
    expect(areEqual(doc, truth.doc)).toBe(true)
    expect(words(doc).toArray()).toEqual(words(truth.doc).toArray())
    expect(board(doc)).toEqual(board(truth.doc))
  }
  await expectCursors(table, participants)
  for (const { receipt, editsSent, mayEdit, client } of participants) {
    const isOurs = client.heard.some(({ directory }) => directory)
    expect(receipt).toBe(isOurs && mayEdit ? editsSent : 0)
  }

  await expectRest(needs)
  await leave(table, participants)
  await expectTold(needs)
  for (const participant of participants) participant.sit(table)
  await deliverAll(table, participants)
  await leave(table, participants)

  const { generation, tail } = await expectTold(needs)
  expect(tail.filter(({ update }) => truth.shows(update)).map(({ seq }) => seq)).toEqual([])
  return generation
}

/** With everybody at the table, a rest or two after the last edit all is told, also if another process was first. */
async function expectRest(needs: { table: TestTable; truth: Truth; participants: readonly Participant[] }) {
  const { table, participants } = needs
  for (let rest = 0; rest < 2; rest++) {
    const doc = participants[0]?.client.doc
    for (const { id } of pieces.slice(0, 1)) if (doc) addNote(doc, id)
    await deliverAll(table, participants)
    table.clock.advance(2_600)
    for (let turns = 0; turns < 5; turns++) await turn()
  }
  await expectTold(needs)
}

/** The state holds everything, and the last moment is the board as it is. */
async function expectTold({ table, truth }: { table: TestTable; truth: Truth }) {
  const stored = await expectStored(table, truth)
  expect(stored.moments).toBeGreaterThan(0)
  expect(areEqual(docOf([stored.state]), truth.doc)).toBe(true)
  return stored
}

async function deliverAll(table: TestTable, participants: readonly Participant[]): Promise<void> {
  await table.flush(...participants.map(({ client }) => client))
}

async function newTab(table: TestTable, participants: readonly Participant[]) {
  const tab = table.sit(table.seats[0], createTestClient(), { mayEdit: false })
  await table.flush(tab, ...participants.map(({ client }) => client))
  tab.cut()
  return tab
}

/** Everybody can be seen by everybody else. */
async function expectCursors(table: TestTable, participants: readonly Participant[]): Promise<void> {
  for (const { client } of participants) client.present({ writing: 'end' })
  await deliverAll(table, participants)
  table.clock.advance(1_000)
  await deliverAll(table, participants)
  for (const { client } of participants) {
    const seen = client.heard.flatMap(({ presence }) => presence ?? [])
    for (const { client: other } of participants) {
      if (other === client) continue
      expect(seen.findLast((one) => one.client === other.doc.clientID)?.state).toBe('{"writing":"end"}')
    }
  }
}

async function leave(table: TestTable, participants: readonly Participant[]): Promise<void> {
  for (const { client } of participants) client.cut()
  for (let turns = 0; table.rooms.size > 0 && turns < 20; turns++) await turn()
  expect(table.rooms.size).toBe(0)
}
