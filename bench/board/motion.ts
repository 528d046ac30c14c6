import type { Scene } from './scene'

/** What one of the others does at a moment: where the hand is, and the top left corner of the piece in it. Board units. */
export interface Doing {
  readonly cursor: { readonly x: number; readonly y: number }
  readonly piece: { readonly x: number; readonly y: number } | undefined
}

/** As often as a page of ours tells of its hand at most; the canvas' own server passes on as often. */
export const tellingMs = 1000 / 30

/** Calm rounds, each person's own, at up to some 600 units a second, always on the table. */
export function doingOf({ width, height, others, pieces }: Scene, person: number, atMs: number): Doing {
  const seconds = atMs / 1000
  const carried = pieces.find(({ id }) => id === others[person]?.drags)
  const room = { x: width - (carried?.width ?? 0), y: height - (carried?.height ?? 0) }
  const x = Math.round(room.x * (0.5 + 0.45 * Math.sin(seconds * (0.9 + person * 0.07) + person)))
  const y = Math.round(room.y * (0.5 + 0.45 * Math.sin(seconds * (1.1 + person * 0.05) + person * 2)))
  if (!carried) return { cursor: { x, y }, piece: undefined }
  return {
    cursor: { x: Math.round(x + carried.width / 2), y: Math.round(y + carried.height / 2) },
    piece: { x, y },
  }
}
