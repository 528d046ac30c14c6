import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import type { Board, PieceId } from '@/lib/domain/board'
import { isInSlot, type PieceSpec, type Table } from '@/lib/domain/table'

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

/** Which piece of each group Tab stops at, and the keys between them. */
export function useRoving(table: Table, board: Board) {
  const [stops, setStops] = useState<Partial<Record<RovingGroup, PieceId>>>({})
  const latest = useRef(board)
  latest.current = board

  const setStop = useCallback((piece: PieceSpec) => {
    const group = groupOf(piece, latest.current)
    setStops((current) => (current[group] === piece.id ? current : { ...current, [group]: piece.id }))
  }, [])

  const rove = useCallback(
    (piece: PieceSpec, event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const next = roveTo(event.key, piece, groupAround(piece, table, latest.current))
      if (!next) return
      event.preventDefault()
      document.querySelector<HTMLElement>(`[data-piece="${next.id}"]`)?.focus({ preventScroll: true })
    },
    [table],
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
