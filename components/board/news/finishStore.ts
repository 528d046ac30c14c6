import type { BoardActions } from '@/components/board/boardActions'
import type { BoardSession } from '@/components/board/session/boardSession'
import type { PieceId } from '@/lib/domain/board'
import { type Finish, finishesBetween } from '@/lib/domain/finishes'
import type { Table } from '@/lib/domain/table'

type Listener = (finish: Finish, isOwn: boolean) => void

/** Tells what falls into place, at the moment it does: of several things at once the greatest. */
export interface FinishStore {
  /** `isOwn`: it was this person's hand. */
  subscribe(listener: Listener): () => void
}

type Followed = {
  readonly store: Pick<BoardSession['store'], 'snapshot' | 'subscribe'>
  readonly connection: {
    snapshot(): Pick<ReturnType<BoardSession['connection']['snapshot']>, 'hasSynced'>
  }
}

const onceKey = (finish: Finish) => (finish.kind === 'rowJoined' ? finish.perspective : finish.kind)

/**
 * A board that arrives finished is nobody's doing, so what was there before the first sync is passed over. A row, and
 * the whole puzzle, are told once a sitting: whoever tries a piece out and lays it back is not cheered again.
 */
export function createFinishStore(
  { store, connection }: Followed,
  table: Table,
  movedItself: BoardActions['movedItself'],
): FinishStore {
  const listeners = new Set<Listener>()
  const told = new Set<string>()
  let board = store.snapshot()
  let stop: (() => void) | undefined

  const isOwn = (piece: PieceId) => {
    const place = board.pieces[piece]
    return place !== undefined && movedItself(piece, place)
  }
  const look = () => {
    const before = board
    board = store.snapshot()
    if (!connection.snapshot().hasSynced || Object.keys(before.pieces).length === 0) return
    const news = finishesBetween(table, before, board).filter((finish) => !told.has(onceKey(finish)))
    for (const finish of news) if (finish.kind !== 'snapped') told.add(onceKey(finish))
    const greatest = news.at(-1)
    if (!greatest) return
    const isMine = news.some((finish) => finish.kind === 'snapped' && isOwn(finish.piece))
    for (const listener of listeners) listener(greatest, isMine)
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      if (!stop) {
        board = store.snapshot()
        stop = store.subscribe(look)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = undefined
      }
    },
  }
}
