import { useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { ToolView } from './toolStore'

/** What the tool bar has opened, and what is typed in it. */
export function useToolView(): ToolView {
  const { tools } = useBoardContext()
  return useSyncExternalStore(tools.subscribe, tools.snapshot, tools.snapshot)
}
