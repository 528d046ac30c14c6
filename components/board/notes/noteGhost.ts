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
    position: 'fixed',
    inset: '0 auto auto 0',
    width: `${card.offsetWidth}px`,
    zIndex: '95',
    pointerEvents: 'none',
    opacity: '1',
    transformOrigin: '0 0',
    scale: String(zoom),
    rotate: 'calc(2deg * var(--tilt-held))',
    boxShadow: 'var(--shadow-lift)',
    willChange: 'translate',
  })
  return {
    moveTo({ x, y }) {
      // Not before it moves: a tap shows nothing.
      if (!ghost.isConnected) document.body.append(ghost)
      ghost.style.translate = `${x}px ${y}px`
    },
    remove: () => ghost.remove(),
  }
}
