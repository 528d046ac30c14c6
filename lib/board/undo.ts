import * as Y from 'yjs'
import { agreementsOf, laidOf, notesOf, ownEdit, piecesOf, planNotesOf, planOf } from './schema'

export interface Undo {
  undo(): void
  redo(): void
  /** What comes next is a step of its own, however soon it comes. */
  begin(): void
  /** Forgets all steps: an undo stack keeps deleted text alive. */
  clear(): void
  subscribe(listener: () => void): () => void
  snapshot(): { readonly canUndo: boolean; readonly canRedo: boolean }
  destroy(): void
}

/** Undo and redo of this browser's own acts, never another's. */
export function createUndo(doc: Y.Doc): Undo {
  // Not what has been opened: that somebody turned to a question is not taken back.
  const parts = [piecesOf, laidOf, notesOf, planNotesOf, agreementsOf, planOf].map((part) => part(doc))
  const manager = new Y.UndoManager(parts, { trackedOrigins: new Set([ownEdit]) })
  const listeners = new Set<() => void>()
  let current = { canUndo: false, canRedo: false }
  const onChange = () => {
    const next = { canUndo: manager.undoStack.length > 0, canRedo: manager.redoStack.length > 0 }
    if (next.canUndo === current.canUndo && next.canRedo === current.canRedo) return
    current = next
    for (const listener of listeners) listener()
  }
  manager.on('stack-item-added', onChange)
  manager.on('stack-item-popped', onChange)
  manager.on('stack-cleared', onChange)
  return {
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    begin: () => manager.stopCapturing(),
    clear: () => manager.clear(),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => current,
    destroy() {
      manager.destroy()
      listeners.clear()
    },
  }
}
