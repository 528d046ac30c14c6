import type { SensorInstance, SensorProps } from '@dnd-kit/core'
import type { PointerEvent as ReactPointerEvent } from 'react'
import type { ViewStore } from '@/components/board/view/viewStore'
import type { PieceId } from '@/lib/domain/board'
import type { Gestures } from './gestures'
import type { Hand } from './hand'

export interface HandSensorOptions {
  readonly hand: Hand
  readonly gestures: Gestures
  readonly view: ViewStore
}

/** A hand trembles by some pixels; less than this is a tap, which opens the card. */
const tapPx = 5
/** A joined piece that is pressed for so long comes loose by itself; sooner, its whole group comes along. */
const pullLooseMs = 450
/** A joined piece has to be drawn so far to come out of its place (DESIGN §4). */
const pullPx = 24

/**
 * One way for mouse, pen and finger alike, over pointer events: takes the piece that is pressed, carries it outside
 * React, and tells dnd-kit no more than when it begins and ends. However the hand ends (released outside the window,
 * interrupted by the system, the window left, a second finger), the drag ends with it.
 */
export class HandSensor implements SensorInstance {
  readonly autoScrollEnabled = false
  static readonly activators = [
    {
      eventName: 'onPointerDown' as const,
      handler({ nativeEvent }: ReactPointerEvent, { hand, gestures }: HandSensorOptions) {
        const isPress = nativeEvent.isPrimary && nativeEvent.button === 0
        return isPress && !hand.snapshot() && !gestures.isPanning() && pieceUnder(nativeEvent) !== undefined
      },
    },
  ]

  constructor(props: SensorProps<HandSensorOptions>) {
    follow(props)
  }
}

function follow({
  event,
  options,
  active,
  onAbort,
  onStart,
  onEnd,
  onCancel,
}: SensorProps<HandSensorOptions>) {
  const { hand, gestures, view } = options
  const under = event instanceof PointerEvent ? pieceUnder(event) : undefined
  if (!(event instanceof PointerEvent) || !under) return onCancel()
  const { piece, element } = under
  const { pointerId, clientX, clientY } = event
  const { zoom } = view.snapshot()
  const listening = new AbortController()
  let lifted: ReturnType<Hand['placeOf']>
  let unsubscribe = () => {}
  const timer = hand.isJoined(piece) ? setTimeout(() => lift(true), pullLooseMs) : undefined

  function lift(isPulledLoose: boolean): void {
    clearTimeout(timer)
    if (!hand.lift(piece, 'dragged', { isPulledLoose, pull: pullPx / zoom })) {
      gestures.moved()
      finish(onCancel)
      return
    }
    lifted = hand.placeOf(piece)
    // Then nothing that it passes over is hovered, and the release reaches us wherever it is.
    if (element.isConnected) element.setPointerCapture(pointerId)
    onStart({ x: clientX, y: clientY })
    unsubscribe = hand.subscribe(() => {
      if (!hand.snapshot()) finish(onCancel)
    })
  }

  function finish(tellDndKit: () => void): void {
    clearTimeout(timer)
    listening.abort()
    unsubscribe()
    if (!lifted) onAbort(active)
    tellDndKit()
  }

  function drop(): void {
    unsubscribe()
    if (lifted) hand.drop()
    finish(onEnd)
  }

  function giveUp(): void {
    unsubscribe()
    if (lifted) hand.putBack()
    finish(onCancel)
  }

  function carry(at: PointerEvent): void {
    const moved = { x: at.clientX - clientX, y: at.clientY - clientY }
    if (Math.hypot(moved.x, moved.y) > tapPx) {
      gestures.moved()
      if (!lifted) lift(false)
    }
    if (lifted) hand.carry({ x: lifted.x + moved.x / zoom, y: lifted.y + moved.y / zoom })
  }

  function on<K extends keyof WindowEventMap>(type: K, listen: (event: WindowEventMap[K]) => void): void {
    window.addEventListener(type, listen, { capture: true, signal: listening.signal })
  }

  on('pointermove', (at) => {
    if (at.pointerId !== pointerId) return
    // A release that nobody was told of: over a menu of the system, say.
    if (at.pointerType === 'mouse' && (at.buttons & 1) === 0) drop()
    else carry(at)
  })
  on('pointerup', (at) => {
    if (at.pointerId !== pointerId) return
    if (lifted) carry(at)
    drop()
  })
  on('pointercancel', (at) => {
    if (at.pointerId === pointerId) giveUp()
  })
  on('pointerdown', (other) => {
    // A second finger: the two of them are for the table. A palm beside the pen is not.
    const isFinger = event.pointerType === 'touch' && other.pointerType === 'touch'
    if (isFinger && other.pointerId !== pointerId) giveUp()
  })
  on('blur', (blurred) => {
    if (blurred.target === window) giveUp()
  })
  on('contextmenu', (menu) => menu.preventDefault())
  on('dragstart', (drag) => drag.preventDefault())
  document.addEventListener('visibilitychange', giveUp, { signal: listening.signal })
}

/** The piece whose wood is pressed; not what lies on it with ways of its own. */
function pieceUnder({ target }: Event): { piece: PieceId; element: HTMLElement } | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-piece]') : null
  const piece = element?.dataset.piece
  return element && piece ? { piece: piece as PieceId, element } : undefined
}
