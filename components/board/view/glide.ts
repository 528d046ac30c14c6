import type { View } from './viewport'

/** How fast a view glides: in so many milliseconds it has come two thirds of the way; then it is at rest in about 420. */
const tempoMs = 110

export interface Glide {
  /** Towards this view from now on, wherever it was going. */
  to(target: View): void
  stop(): void
}

/** Moves a view a little in every frame until it is there; a target that moves is followed. */
export function createGlide(from: () => View, step: (view: View) => void): Glide {
  let target: View | undefined
  let frame: number | undefined
  let last = 0
  function next(now: number): void {
    frame = undefined
    if (!target) return
    const share = 1 - Math.exp(-Math.min(now - last, 50) / tempoMs)
    last = now
    const here = from()
    const isThere =
      Math.abs(target.x - here.x) < 0.5 &&
      Math.abs(target.y - here.y) < 0.5 &&
      Math.abs(target.zoom / here.zoom - 1) < 0.001
    const towards = (a: number, b: number) => a + (b - a) * share
    const reached = isThere
      ? target
      : {
          zoom: here.zoom * (target.zoom / here.zoom) ** share,
          x: towards(here.x, target.x),
          y: towards(here.y, target.y),
        }
    if (isThere) target = undefined
    else frame = requestAnimationFrame(next)
    step(reached)
  }
  return {
    to(view) {
      target = view
      if (frame !== undefined) return
      last = performance.now()
      frame = requestAnimationFrame(next)
    },
    stop() {
      target = undefined
      if (frame !== undefined) cancelAnimationFrame(frame)
      frame = undefined
    },
  }
}
