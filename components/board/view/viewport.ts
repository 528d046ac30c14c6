/** How the table is seen: a board unit is `zoom` pixels, and the table's corner lies at (x, y) pixels in the window. */
export interface View {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Room taken by tools along the window's edges, in pixels. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Smaller than this nothing can be told apart; larger, a piece fills the window. */
export const minZoom = 0.2
export const maxZoom = 2.5

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** The whole table in what the tools leave free, centred; never above 100 % so that pieces stay wood, not posters. */
export function fitView(table: Size, screen: Size, insets: Insets): View {
  const free = {
    width: Math.max(1, screen.width - insets.left - insets.right),
    height: Math.max(1, screen.height - insets.top - insets.bottom),
  }
  const zoom = clamp(Math.min(free.width / table.width, free.height / table.height), minZoom, 1.15)
  return {
    zoom,
    x: insets.left + (free.width - table.width * zoom) / 2,
    y: insets.top + (free.height - table.height * zoom) / 2,
  }
}

/** A part of the table (board units) in what the tools leave free, as large as it fits, centred. */
export function viewOf(area: Point & Size, screen: Size, insets: Insets): View {
  const free = freeOf(screen, insets)
  const zoom = clamp(Math.min(free.width / area.width, free.height / area.height), minZoom, maxZoom)
  return {
    zoom,
    x: free.x + free.width / 2 - (area.x + area.width / 2) * zoom,
    y: free.y + free.height / 2 - (area.y + area.height / 2) * zoom,
  }
}

/** The part of the table, board units, that is seen clear of the tools. */
export function areaOf(view: View, screen: Size, insets: Insets): Point & Size {
  const free = freeOf(screen, insets)
  return { ...toBoard(view, free), width: free.width / view.zoom, height: free.height / view.zoom }
}

function freeOf(screen: Size, insets: Insets): Point & Size {
  return {
    x: insets.left,
    y: insets.top,
    width: Math.max(1, screen.width - insets.left - insets.right),
    height: Math.max(1, screen.height - insets.top - insets.bottom),
  }
}

/**
 * Zooms by `factor` while the spot under `at` (window pixels) stays where it is. What is no number (two fingers on one
 * spot) zooms nothing.
 */
export function zoomAt(view: View, at: Point, factor: number): View {
  if (Number.isNaN(factor)) return view
  const zoom = clamp(view.zoom * factor, minZoom, maxZoom)
  const actual = zoom / view.zoom
  return { zoom, x: at.x - (at.x - view.x) * actual, y: at.y - (at.y - view.y) * actual }
}

/** Pans by pixels, keeping at least `keep` pixels of the table in the window so that it cannot be lost. */
export function panBy(view: View, dx: number, dy: number, table: Size, screen: Size, keep = 120): View {
  return {
    zoom: view.zoom,
    x: clamp(view.x + dx, keep - table.width * view.zoom, screen.width - keep),
    y: clamp(view.y + dy, keep - table.height * view.zoom, screen.height - keep),
  }
}

/** Window pixels to board units. */
export function toBoard(view: View, at: Point): Point {
  return { x: (at.x - view.x) / view.zoom, y: (at.y - view.y) / view.zoom }
}

/** Board units to window pixels. */
export function toScreen(view: View, at: Point): Point {
  return { x: at.x * view.zoom + view.x, y: at.y * view.zoom + view.y }
}
