import type { Awareness } from 'y-protocols/awareness'
import { type Clock, systemClock } from './clock'
import type { HeldNote } from './heldNote'
import { type Presence, withoutGaps } from './presence'

type Told = Presence & { readonly note?: HeldNote }

export interface PresenceSender {
  /** Changes part of the own presence; a part set to undefined is taken away. */
  set(part: { readonly [K in keyof Told]: Told[K] | undefined }): void
  /** Drops what has not been sent. */
  destroy(): void
}

/** Thirty a second: smooth for the eye, and a third of what a mouse reports. */
const intervalMs = Math.ceil(1000 / 30)

/** Sends the own presence at once, then at most every `intervalMs`, the newest last. */
export function createPresenceSender(
  awareness: Pick<Awareness, 'getLocalState' | 'setLocalState'>,
  clock: Clock = systemClock,
): PresenceSender {
  let waiting: Parameters<PresenceSender['set']>[0] | undefined
  let cancel: (() => void) | undefined

  function send(): void {
    cancel = undefined
    if (!waiting) return
    awareness.setLocalState(withoutGaps({ ...awareness.getLocalState(), ...waiting }))
    waiting = undefined
    cancel = clock.after(intervalMs, send)
  }

  return {
    set(part) {
      waiting = { ...waiting, ...part }
      if (!cancel) send()
    },
    destroy() {
      cancel?.()
      cancel = undefined
      waiting = undefined
    },
  }
}
