import type { Point } from '@/components/board/view/viewport'

/**
 * Where elements of the table are put, the corner of a piece or note or the tip of a cursor, board units. What moves
 * from frame to frame is *afloat*: carried by two animations that stand still, one for each direction, whose time is
 * where it is. Chromium sorts all layers of the page anew whenever a style's transform changes, 4 ms a frame at a full
 * table, and not when an animation's does (decision 0021).
 */
export function putAt(element: HTMLElement | null, at: Point): void {
  if (!element) return
  shown.set(element, at)
  const animations = afloat.get(element)
  if (animations) {
    drift(animations, at)
    return
  }
  settle()
  // A transform, which a browser takes over from the style without working out the rest of it anew.
  element.style.transform = translate(at)
}

/** Carried from now on, from where it was put last. The answer lays it down: there, by its style again. */
export function float(element: HTMLElement): () => void {
  const animations = [
    element.animate({ transform: [translate({ x: -reach, y: 0 }), translate({ x: reach, y: 0 })] }, carrying),
    element.animate(
      { transform: [translate({ x: 0, y: -reach }), translate({ x: 0, y: reach })] },
      { ...carrying, composite: 'add' },
    ),
  ] as const
  for (const animation of animations) animation.pause()
  afloat.set(element, animations)
  drift(animations, placeOf(element))
  return () => {
    if (afloat.get(element) !== animations) return
    afloat.delete(element)
    element.style.transition = 'none'
    element.style.transform = translate(placeOf(element))
    for (const animation of animations) animation.cancel()
    laid.add(element)
  }
}

/**
 * What was laid is where it was let go of in the browser's eyes too, so that its fall sets out from there and not from
 * where it was lifted. Once for all that one hand lays: each look at a style works out all that has changed.
 */
function settle(): void {
  if (laid.size === 0) return
  const one = [...laid].find(({ isConnected }) => isConnected)
  if (one) getComputedStyle(one).getPropertyValue('color')
  for (const element of laid) element.style.transition = ''
  laid.clear()
}

/** Farther than any table is wide. */
const reach = 32_768
/** A millisecond a unit. */
const carrying: KeyframeAnimationOptions = { duration: 2 * reach, fill: 'both' }

type Animations = readonly [across: Animation, down: Animation]

const shown = new WeakMap<HTMLElement, Point>()
const afloat = new WeakMap<HTMLElement, Animations>()
/** Laid, and not put anywhere since. */
const laid = new Set<HTMLElement>()

const placeOf = (element: HTMLElement) => shown.get(element) ?? { x: 0, y: 0 }

function drift([across, down]: Animations, { x, y }: Point): void {
  across.currentTime = reach + x
  down.currentTime = reach + y
}

const translate = ({ x, y }: Point) => `translate(${x}px, ${y}px)`
