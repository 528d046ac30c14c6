/** A hand trembles by some pixels; less than this is a tap. */
const tapPx = 6

interface Following {
  onLift(): void
  onMove(at: PointerEvent): void
  onDrop(at: PointerEvent): void
  /** Interrupted: by the system, by a second finger, by Escape, by a window that is left. */
  onGiveUp(): void
}

/**
 * Follows a pointer that is down until it is let go of, wherever that is; a tap is none of its business. The click
 * that ends a drag is taken away. The answer gives it up.
 */
export function followHand(down: PointerEvent, element: HTMLElement, following: Following): () => void {
  const listening = new AbortController()
  let isLifted = false

  function on<K extends keyof WindowEventMap>(type: K, listen: (event: WindowEventMap[K]) => void): void {
    window.addEventListener(type, listen, { capture: true, signal: listening.signal })
  }
  const finish = (tell: () => void) => {
    if (listening.signal.aborted) return
    listening.abort()
    if (isLifted) tell()
  }
  const giveUp = () => finish(following.onGiveUp)

  on('pointermove', (at) => {
    if (at.pointerId !== down.pointerId) return
    if (!isLifted) {
      if (Math.hypot(at.clientX - down.clientX, at.clientY - down.clientY) <= tapPx) return
      isLifted = true
      if (element.isConnected) element.setPointerCapture(down.pointerId)
      following.onLift()
    }
    following.onMove(at)
  })
  on('pointerup', (at) => {
    if (at.pointerId !== down.pointerId) return
    if (isLifted) swallowClick()
    finish(() => following.onDrop(at))
  })
  on('pointercancel', (at) => {
    if (at.pointerId === down.pointerId) giveUp()
  })
  on('pointerdown', (other) => {
    if (other.pointerId !== down.pointerId) giveUp()
  })
  on('keydown', (event) => {
    if (event.key !== 'Escape' || !isLifted) return
    event.stopPropagation()
    giveUp()
  })
  on('blur', (blurred) => {
    if (blurred.target === window) giveUp()
  })
  document.addEventListener('visibilitychange', giveUp, { signal: listening.signal })
  return giveUp
}

/** The click comes right after the release, in the same task or the next; later ones are people's own. */
function swallowClick(): void {
  const listening = new AbortController()
  window.addEventListener(
    'click',
    (click) => {
      click.stopPropagation()
      click.preventDefault()
    },
    { capture: true, once: true, signal: listening.signal },
  )
  setTimeout(() => listening.abort())
}
