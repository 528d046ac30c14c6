import { float, putAt } from '@/components/board/hand/afloat'

/** The note in one's own hand, over everything: the table it lies on cannot show it over the plan. */
export interface NoteGhost {
  /** Window pixels, its top left corner. */
  moveTo(at: { readonly x: number; readonly y: number }): void
  remove(): void
}

export function createNoteGhost(card: HTMLElement, zoom: number): NoteGhost {
  const ghost = card.cloneNode(true) as HTMLElement
  const fields = card.querySelectorAll('textarea')
  for (const [index, field] of ghost.querySelectorAll('textarea').entries())
    field.value = fields[index]?.value ?? ''
  ghost.inert = true
  ghost.ariaHidden = 'true'
  ghost.dataset.ghost = ''
  delete ghost.dataset.note
  Object.assign(ghost.style, {
    position: 'relative',
    inset: 'auto',
    translate: 'none',
    width: `${card.offsetWidth}px`,
    opacity: '1',
    transformOrigin: '0 0',
    scale: String(zoom),
    rotate: 'calc(2deg * var(--tilt-held))',
    boxShadow: 'var(--shadow-lift)',
  })
  // Moved by a shell: what is turned itself would go in the direction it is turned to.
  const shell = document.createElement('div')
  Object.assign(shell.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    zIndex: '95',
    pointerEvents: 'none',
  })
  shell.append(ghost)
  return {
    moveTo(at) {
      // Not before it moves: a tap shows nothing.
      if (!shell.isConnected) {
        document.body.append(shell)
        float(shell)
      }
      putAt(shell, at)
    },
    remove: () => shell.remove(),
  }
}
