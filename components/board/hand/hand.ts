import type { RemotePerson } from '@/components/board/people/remoteStore'
import type { BoardSession } from '@/components/board/session/boardSession'
import type { Board, PieceId } from '@/lib/domain/board'
import { awayFromSlot, carriedWith, isSamePoint, joinedTo, movesTo, type Point } from '@/lib/domain/joined'
import { isOverSlot, landing, type PulledFrom } from '@/lib/domain/landing'
import { laidTo, type Moves } from '@/lib/domain/laying'
import { isInSlot, type PieceSpec, snapReach, type Table } from '@/lib/domain/table'
import type { Motion } from './motion'

/** With a button or finger down; picked up until the next tap; or by keys. */
export type Grip = 'dragged' | 'pickedUp' | 'keys'

/** What this person has in the hand. The same object from when it is lifted until it is laid. */
export interface InHand {
  readonly lead: PieceId
  /** All that is carried: the leading piece, those joined to it, and what is laid to them. */
  readonly pieces: readonly PieceId[]
  readonly grip: Grip
}

export type HandNews =
  | { readonly kind: 'lifted'; readonly piece: PieceId; readonly grip: Grip; readonly count: number }
  | { readonly kind: 'overSlot' | 'placed' | 'joined' | 'laid' | 'putBack'; readonly piece: PieceId }
  | { readonly kind: 'taken'; readonly name: string }

export interface Hand {
  /** Told when something is lifted or laid, and when a slot becomes hot or cold; never of a movement. */
  subscribe(listener: () => void): () => void
  snapshot(): InHand | undefined
  /** Where a piece in the hand is. */
  placeOf(piece: PieceId): Point | undefined
  /** Whether the piece would fall into its slot if it were let go of now. */
  isHot(piece: PieceId): boolean
  onNews(listener: (news: HandNews) => void): () => void
  /** Who else has hold of the piece, or of one that it is joined to. */
  holderOf(piece: PieceId): RemotePerson | undefined
  isJoined(piece: PieceId): boolean
  /**
   * Takes a piece, with those that it is joined to outside the tray unless it is pulled loose. False, and told as
   * news, where somebody else holds one of them. `pull`: how far, in board units, it has to be drawn to come out of
   * where it is joined.
   */
  lift(
    piece: PieceId,
    grip: Grip,
    terms?: { readonly isPulledLoose?: boolean; readonly pull?: number },
  ): boolean
  /** The leading piece's corner is there now. */
  carry(at: Point): void
  /** Carries the leading piece's middle there. */
  carryMiddle(at: Point): void
  drop(): void
  putBack(): void
  /** Gives way where another took the same piece in the same instant; until the answer is called. */
  attend(): () => void
}

interface HandOf {
  readonly session: Pick<BoardSession, 'store' | 'remote' | 'presence'> & {
    readonly doc: { readonly clientID: number }
  }
  readonly table: Table
  readonly motion: Motion
  readonly lay: (moves: Moves) => void
}

interface Held extends InHand {
  readonly piece: PieceSpec
  /** What is joined, and held or given way on as one; what is laid to it only comes along. */
  readonly group: readonly PieceId[]
  /** As it was when the piece was lifted. */
  readonly board: Board
  readonly places: Map<PieceId, Point>
  at: Point
  from: PulledFrom | undefined
  isHot: boolean
}

/** One person's own hand. Kept outside React: what moves is written to its element, what is lifted or laid is told. */
export function createHand({ session, table, motion, lay }: HandOf): Hand {
  const { store, remote, presence } = session
  const listeners = new Set<() => void>()
  const readers = new Set<(news: HandNews) => void>()
  let held: Held | undefined
  let shown: InHand | undefined

  const change = () => {
    for (const listener of listeners) listener()
  }
  const tell = (news: HandNews) => {
    for (const reader of readers) reader(news)
  }
  const groupOf = (piece: PieceId) => joinedTo(table, store.snapshot(), piece)
  const holderOfAny = (pieces: readonly PieceId[]) => {
    for (const piece of pieces) {
      const holder = remote.holderOf(piece)
      if (holder) return holder
    }
    return undefined
  }
  const present = ({ lead, pieces, at }: Held) => {
    const others = pieces.filter((piece) => piece !== lead)
    return { piece: lead, ...at, ...(others.length > 0 ? { with: others } : undefined) }
  }

  function carry(at: Point): void {
    if (!held) return
    held.at = at
    if (held.from && held.piece.kind === 'question') {
      const { away } = held.from
      const now = awayFromSlot(held.piece, at)
      if (Math.hypot(now.x - away.x, now.y - away.y) > snapReach(held.piece)) held.from = undefined
    }
    const wasHot = held.isHot
    held.isHot = isOverSlot({ lead: held.piece, at, pieces: held.group }, held.from)
    for (const { piece, ...place } of carriedWith(table, held.lead, at, held.pieces, held.board)) {
      held.places.set(piece, place)
      motion.move(piece, place)
    }
    presence.drag(present(held))
    if (held.isHot === wasHot) return
    change()
    if (held.isHot) tell({ kind: 'overSlot', piece: held.lead })
  }

  function empty(): void {
    held = undefined
    shown = undefined
    change()
  }

  function putBack(): void {
    if (!held) return
    const { lead } = held
    empty()
    presence.drop(undefined)
    tell({ kind: 'putBack', piece: lead })
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => shown,
    placeOf: (piece) => held?.places.get(piece),
    isHot: (piece) => held?.isHot === true && held.group.includes(piece),
    onNews(listener) {
      readers.add(listener)
      return () => readers.delete(listener)
    },
    holderOf: (piece) => holderOfAny(groupOf(piece)),
    isJoined: (piece) => groupOf(piece).length > 1,
    lift(lead, grip, { isPulledLoose = false, pull = 24 } = {}) {
      const piece = table.byId.get(lead)
      const board = store.snapshot()
      const place = board.pieces[lead]
      if (!piece || !place) return false
      putBack()
      const joined = groupOf(lead)
      const holder = holderOfAny(joined)
      if (holder) {
        tell({ kind: 'taken', name: holder.name })
        return false
      }
      const isJoined = isInSlot(piece, place) || (isPulledLoose && joined.length > 1)
      const group = isPulledLoose ? [lead] : joined
      const along = group.flatMap((id) => laidTo(board, id)).filter((id) => !remote.holderOf(id))
      const pieces = [...group, ...along]
      const at = { x: place.x, y: place.y }
      held = {
        lead,
        piece,
        group,
        pieces,
        grip,
        at,
        board,
        places: new Map(movesTo(carriedWith(table, lead, at, pieces, board))),
        from:
          isJoined && piece.kind === 'question'
            ? { away: awayFromSlot(piece, place), reach: pull }
            : undefined,
        isHot: isInSlot(piece, place),
      }
      shown = { lead, pieces, grip }
      presence.drag(present(held))
      change()
      tell({ kind: 'lifted', piece: lead, grip, count: group.length })
      return true
    },
    carry,
    carryMiddle(at) {
      if (held) carry({ x: at.x - held.piece.width / 2, y: at.y - held.piece.height / 2 })
    },
    drop() {
      if (!held) return
      const { lead, piece, group, at, from } = held
      const board = store.snapshot()
      const { how, places } = landing(
        table,
        board,
        { lead: piece, at, pieces: group },
        { from, held: new Set(remote.snapshot().flatMap(({ holds }) => holds)) },
      )
      const hasMoved = places.some((laid) => {
        const before = board.pieces[laid.piece]
        return !before || !isSamePoint(before, laid)
      })
      const landed = places.find((laid) => laid.piece === lead) ?? { piece: lead, ...at }
      if (!hasMoved) {
        putBack()
        return
      }
      lay(movesTo(places))
      presence.drop(present({ ...held, at: { x: landed.x, y: landed.y } }))
      empty()
      tell({ kind: how, piece: lead })
    },
    putBack,
    attend: () =>
      remote.subscribe(() => {
        const rival = held && holderOfAny(held.group)
        if (!rival || rival.client > session.doc.clientID) return
        empty()
        presence.drop(undefined)
        tell({ kind: 'taken', name: rival.name })
      }),
  }
}
