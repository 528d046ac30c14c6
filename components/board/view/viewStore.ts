import { createGlide } from './glide'
import {
  areaOf,
  fitView,
  type Insets,
  type Point,
  panBy,
  type Size,
  type View,
  viewOf,
  zoomAt,
} from './viewport'

export interface ViewStore {
  subscribe(listener: () => void): () => void
  snapshot(): View
  /** The window or the tools changed size: fits again, unless a person has chosen a view of their own. */
  resize(screen: Size, insets: Insets): void
  fit(): void
  zoom(factor: number, at?: Point): void
  pan(dx: number, dy: number): void
  /** The part of the table that is seen clear of the tools, board units. */
  area(): Point & Size
  /**
   * Shows that part, as large as it fits here: led by somebody else, until this person moves the view. Wherever it is
   * led, the table is not lost.
   */
  lead(area: Point & Size, tempo: 'glide' | 'jump'): void
  /** Whether it is seen as somebody else leads it. */
  isLed(): boolean
  /** Pans just so far that this part of the window is clear of the tools. */
  reveal(rect: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }): void
}

/** One person's own view of the table; nobody else is moved by it. */
export function createViewStore(table: Size): ViewStore {
  const listeners = new Set<() => void>()
  let screen: Size = { width: 1280, height: 800 }
  let insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 }
  let view = fitView(table, screen, insets)
  let isOwn = false
  let led: (Point & Size) | undefined
  const show = (next: View) => {
    view = next
    for (const listener of listeners) listener()
  }
  const glide = createGlide(() => view, show)
  const takeOver = (hasOwn: boolean) => {
    isOwn = hasOwn
    led = undefined
    glide.stop()
  }
  const centre = (): Point => ({
    x: insets.left + (screen.width - insets.left - insets.right) / 2,
    y: insets.top + (screen.height - insets.top - insets.bottom) / 2,
  })
  const ledTo = (area: Point & Size) => panBy(viewOf(area, screen, insets), 0, 0, table, screen)
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => view,
    resize(nextScreen, nextInsets) {
      screen = nextScreen
      insets = nextInsets
      glide.stop()
      if (led) return show(ledTo(led))
      show(isOwn ? panBy(view, 0, 0, table, screen) : fitView(table, screen, insets))
    },
    fit() {
      takeOver(false)
      show(fitView(table, screen, insets))
    },
    zoom(factor, at = centre()) {
      takeOver(true)
      show(panBy(zoomAt(view, at, factor), 0, 0, table, screen))
    },
    pan(dx, dy) {
      takeOver(true)
      show(panBy(view, dx, dy, table, screen))
    },
    area: () => areaOf(view, screen, insets),
    lead(area, tempo) {
      isOwn = true
      led = area
      const target = ledTo(area)
      if (tempo === 'glide') glide.to(target)
      else {
        glide.stop()
        show(target)
      }
    },
    isLed: () => led !== undefined,
    reveal(rect) {
      const dx =
        Math.max(0, insets.left - rect.left) - Math.max(0, rect.right - (screen.width - insets.right))
      const dy =
        Math.max(0, insets.top - rect.top) - Math.max(0, rect.bottom - (screen.height - insets.bottom))
      if (dx || dy) this.pan(dx, dy)
    },
  }
}
