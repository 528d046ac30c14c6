import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import type { Board, PieceId } from '@/lib/domain/board'
import type { Language } from '@/lib/domain/concept'
import { pieceLabel } from '@/lib/domain/pieceWords'
import { isInSlot, type PieceSpec, type Table } from '@/lib/domain/table'
import { createTypeAhead, isLetter } from './typeAhead'

/** Each is one Tab stop; arrow keys move inside it (DESIGN §9). */
export type RovingGroup = 'placed' | 'loose' | 'keyword' | 'image'

export function groupOf(piece: PieceSpec, board: Board): RovingGroup {
  if (piece.kind !== 'question') return piece.kind
  const place = board.pieces[piece.id]
  return place && isInSlot(piece, place) ? 'placed' : 'loose'
}

/** The pieces of the same group, in the concept's order. */
export function groupAround(piece: PieceSpec, table: Table, board: Board): readonly PieceSpec[] {
  const group = groupOf(piece, board)
  return table.pieces.filter((other) => board.pieces[other.id] && groupOf(other, board) === group)
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Where a key leads from `piece`; undefined for keys that lead nowhere. Round the end to the beginning. */
export function roveTo(key: string, piece: PieceSpec, group: readonly PieceSpec[]): PieceSpec | undefined {
  if (key === 'Home') return group[0]
  if (key === 'End') return group[group.length - 1]
  const step = steps[key]
  if (step === undefined) return undefined
  return group[(group.indexOf(piece) + step + group.length) % group.length]
}

/** Which piece of each group Tab stops at, and the keys between them: arrows, Home, End, and the first letters of a piece. */
export function useRoving(table: Table, board: Board, language: Language) {
  const [stops, setStops] = useState<Partial<Record<RovingGroup, PieceId>>>({})
  const latest = useRef(board)
  latest.current = board
  const ahead = useRef<ReturnType<typeof createTypeAhead>>(undefined)

  const setStop = useCallback((piece: PieceSpec) => {
    const group = groupOf(piece, latest.current)
    setStops((current) => (current[group] === piece.id ? current : { ...current, [group]: piece.id }))
  }, [])

  const typedTo = useCallback(
    (letter: string, piece: PieceSpec, group: readonly PieceSpec[]) => {
      ahead.current ??= createTypeAhead()
      const names = group.map((other) => pieceLabel(other, language))
      const found = ahead.current.type(letter, names, group.indexOf(piece), performance.now())
      return found === undefined ? undefined : group[found]
    },
    [language],
  )

  const rove = useCallback(
    (piece: PieceSpec, event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const group = groupAround(piece, table, latest.current)
      const next = isLetter(event.key) ? typedTo(event.key, piece, group) : roveTo(event.key, piece, group)
      if (!next) return
      event.preventDefault()
      document.querySelector<HTMLElement>(`[data-piece="${next.id}"]`)?.focus({ preventScroll: true })
    },
    [table, typedTo],
  )

  const tabStops = new Set<PieceId>()
  const seen = new Set<RovingGroup>()
  for (const piece of table.pieces) {
    if (!board.pieces[piece.id]) continue
    const group = groupOf(piece, board)
    const chosen = stops[group]
    const chosenPiece = chosen ? table.byId.get(chosen) : undefined
    const isValid = chosenPiece !== undefined && groupOf(chosenPiece, board) === group
    if (isValid ? chosen === piece.id : !seen.has(group)) tabStops.add(piece.id)
    seen.add(group)
  }
  return { tabStops, setStop, rove }
}
