import { isCalm } from '@/components/looks/looksStore'

/** For whoever wants less motion, cursors and what others carry step at most four times a second (DESIGN §2). */
const stepMs = 250
/** Asked at every movement of eleven hands; to ask the browser each time costs more than the movement. */
const askAgainMs = 1_000

let asked = { at: Number.NEGATIVE_INFINITY, isCalm: false }

/** `isCalm`, as it was a second ago at most. */
export function isCalmLately(): boolean {
  const now = performance.now()
  if (now - asked.at > askAgainMs) asked = { at: now, isCalm: isCalm() }
  return asked.isCalm
}

/** `act`, but where less motion is wanted at most every `stepMs`, the newest last. */
export function slowed<T>(act: (value: T) => void): ((value: T) => void) & { cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: { readonly value: T } | undefined
  const step = () => {
    timer = undefined
    if (!waiting) return
    act(waiting.value)
    waiting = undefined
    timer = setTimeout(step, stepMs)
  }
  const slow = (value: T) => {
    if (!isCalmLately()) {
      waiting = undefined
      act(value)
      return
    }
    waiting = { value }
    if (!timer) step()
  }
  return Object.assign(slow, { cancel: () => clearTimeout(timer) })
}
