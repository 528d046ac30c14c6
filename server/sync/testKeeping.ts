import { movePiece } from '../../lib/board/edit'
import { seedClient } from '../../lib/board/schema'
import { seedBoard } from '../../lib/board/seed'
import { tableOf } from '../../lib/domain/table'
import { boardAt } from '../../lib/history/boardAt'
import type { ReaderOf } from './keeper'
import type { TestClient } from './testClient'
import { createTestTable, readerOf, type TestTable, testConcept } from './testTable'

export const seed = seedBoard(testConcept)
export const layout = tableOf(testConcept)
export const [piece, otherPiece] = twoPieces()
/** Reads a document as the keeper does. */
export const reader = await readerOf(createTestTable().conversationId)

/** Two people at a seeded table which has come to its first moment. */
export async function restedTable(needs: { readerOf?: ReaderOf } = {}) {
  const table = createTestTable({ state: seed, serverClients: [seedClient], ...needs })
  const anna = table.sit(table.seats[0])
  const bo = table.sit(table.seats[1])
  const all = () => table.flush(anna, bo)
  const pass = async (ms: number) => {
    table.clock.advance(ms)
    await all()
  }
  await all()
  await pass(2_500)
  return { table, anna, bo, all, pass, ...looksAt(table) }
}

/** What is stored of it. */
export function looksAt(table: TestTable) {
  const moments = () => table.memory.moments(table.conversationId)
  const stored = async () => {
    const found = await table.memory.load(table.conversationId)
    if (!found) throw new Error('the board is gone')
    return found
  }
  /** The board as the last moment tells it. */
  const lastBoard = async () => {
    const all = await moments()
    return boardAt(all, all.length - 1)
  }
  return { moments, stored, lastBoard }
}

export const move = (client: TestClient, x: number, which = piece) =>
  movePiece(client.doc, which, { x, y: 5 })

function twoPieces() {
  const [one, other] = layout.pieces
  if (!one || !other) throw new Error('the table is too small')
  return [one.id, other.id] as const
}
