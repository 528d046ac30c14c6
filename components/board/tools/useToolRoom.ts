import { useSyncExternalStore } from 'react'
import { usePlanView } from '@/components/board/usePlanView'

/** How much of the tool bar there is room for: every tool with words, every tool, or the first with a menu of the rest. */
export type ToolRoom = 'words' | 'icons' | 'few'

/** What the zoom tools and the drawer take beside the tool bar, and what the bar needs with and without words; pixels. */
const zoomTools = 228
const drawer = 330
const needed = { words: 870, icons: 640 }

export function useToolRoom(): ToolRoom {
  const { size } = usePlanView()
  const width = useSyncExternalStore(
    onResize,
    () => window.innerWidth,
    () => 1440,
  )
  return roomFor(width, size === 'drawer')
}

/** `width` is the window's, in pixels. */
export function roomFor(width: number, hasDrawer: boolean): ToolRoom {
  const free = width - (width < 640 ? 14 : zoomTools) - (width >= 1024 && hasDrawer ? drawer : 14)
  return free >= needed.words ? 'words' : free >= needed.icons ? 'icons' : 'few'
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}
