import type { PieceId, PieceKind } from '@/lib/domain/board'

/** What the tool bar has opened: a list of one kind of pieces, the search, or the keys. */
export type OpenTool = PieceKind | 'search' | 'keys'

/** What this person just did to the whole table. */
export interface ToolAct {
  readonly what: 'drew'
  readonly piece: PieceId
}

export interface ToolView {
  readonly open: OpenTool | undefined
  /** What this person types to find; never in the address, and nobody else's view is changed by it. */
  readonly typed: string
  /** Of what is found, the piece that is looked at now. */
  readonly shown: PieceId | undefined
  /** A new object each time. */
  readonly act: ToolAct | undefined
}

export interface ToolStore {
  subscribe(listener: () => void): () => void
  snapshot(): ToolView
  /** Begins anew, with nothing typed. */
  open(tool: OpenTool): void
  close(): void
  type(text: string): void
  show(piece: PieceId): void
  tell(act: ToolAct): void
}

export function createToolStore(): ToolStore {
  const listeners = new Set<() => void>()
  let view: ToolView = { open: undefined, typed: '', shown: undefined, act: undefined }
  const change = (next: ToolView) => {
    view = next
    for (const listener of listeners) listener()
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => view,
    open: (tool) => change({ ...view, open: tool, typed: '', shown: undefined }),
    close: () => change({ ...view, open: undefined, typed: '', shown: undefined }),
    type: (typed) => change({ ...view, typed }),
    show: (shown) => change({ ...view, shown }),
    tell: (act) => change({ ...view, act }),
  }
}
