import { isCalmLately } from '@/components/board/pieces/slowed'
import type { Point } from '@/components/board/view/viewport'

type Write = (at: Point) => void

/**
 * Where things on the table are shown while they move. A hand and the others' hands write straight to the elements,
 * past React: a movement draws nothing anew, and all that moves is written once a frame. Keys: a piece's id,
 * `cursor:<client>` or `note:<client>`; board units.
 */
export interface Motion {
  /** `write` is told where the thing is, if it is shown already, and whenever it moves, until the answer is called. */
  attach(key: string, write: Write): () => void
  /** It is there, at once: laid there, by nobody's hand. */
  put(key: string, at: Point): void
  /** It is there with the next frame: in one's own hand. */
  move(key: string, at: Point): void
  /** It is seen going there from where it is, in the time of a message or two; for whom less moves, as `move`. */
  glide(key: string, at: Point): void
  /** Where it is shown; undefined for what nothing shows. */
  placeOf(key: string): Point | undefined
}

/** Of what is left of the way, all but a third is gone after so long: about a message's time, so that a hand is followed. */
const easeMs = 40
/** Nearer than this it is there. */
const near = 0.5
const firstFrameMs = 1000 / 60

/** `onFrame` calls once, with the time in milliseconds, when the window is next drawn. */
export function createMotion(
  onFrame: (draw: (now: number) => void) => void = (draw) => requestAnimationFrame(draw),
  isCalm: () => boolean = isCalmLately,
): Motion {
  const writers = new Map<string, Set<Write>>()
  const shown = new Map<string, Point>()
  const moving = new Map<string, { readonly to: Point; readonly glides: boolean }>()
  let drawnAt: number | undefined
  let isFrameAwaited = false

  function show(key: string, at: Point): void {
    shown.set(key, at)
    for (const write of writers.get(key) ?? []) write(at)
  }

  function draw(now: number): void {
    isFrameAwaited = false
    const share = 1 - Math.exp(-(drawnAt === undefined ? firstFrameMs : now - drawnAt) / easeMs)
    for (const [key, { to, glides }] of moving) {
      const from = shown.get(key) ?? to
      const left = { x: to.x - from.x, y: to.y - from.y }
      const isThere = !glides || (Math.abs(left.x) < near && Math.abs(left.y) < near)
      if (isThere) moving.delete(key)
      show(key, isThere ? to : { x: from.x + left.x * share, y: from.y + left.y * share })
    }
    drawnAt = moving.size > 0 ? now : undefined
    if (moving.size > 0) awaitFrame()
  }

  function awaitFrame(): void {
    if (isFrameAwaited) return
    isFrameAwaited = true
    onFrame(draw)
  }

  function go(key: string, to: Point, glides: boolean): void {
    if (!writers.has(key)) return
    moving.set(key, { to, glides })
    awaitFrame()
  }

  return {
    attach(key, write) {
      const known = writers.get(key) ?? new Set()
      writers.set(key, known)
      known.add(write)
      const at = shown.get(key)
      if (at) write(at)
      return () => {
        known.delete(write)
        if (known.size > 0 || writers.get(key) !== known) return
        writers.delete(key)
        shown.delete(key)
        moving.delete(key)
      }
    },
    put(key, at) {
      moving.delete(key)
      if (writers.has(key)) show(key, at)
    },
    move: (key, at) => go(key, at, false),
    glide: (key, at) => go(key, at, !isCalm()),
    placeOf: (key) => shown.get(key),
  }
}

export const cursorKey = (client: number) => `cursor:${client}`
export const noteKey = (client: number) => `note:${client}`
