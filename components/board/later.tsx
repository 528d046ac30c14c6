import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { untilItComes } from '@/components/ui/untilItComes'

/** A table where much happens leaves no time idle. */
const longestWaitMs = 1_000

let open: () => void = () => {}
const isLaid = new Promise<void>((resolve) => {
  open = resolve
})
const fetches: (() => Promise<unknown>)[] = []

/**
 * A part of the board that nobody needs before the table lies there: its code comes after the table's own. It
 * stands in a `Suspense`.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  let coming: Promise<{ default: ComponentType<P> }> | undefined
  const fetch = () => {
    coming ??= isLaid.then(() => untilItComes(load)).then((part) => ({ default: part }))
    return coming
  }
  fetches.push(fetch)
  return lazy(fetch)
}

/** The table lies there: now everything else comes, so that nothing is missing when the connection is. */
export function fetchTheRest(): void {
  const begin = () => {
    open()
    for (const fetch of fetches) void fetch()
  }
  // Safari knows no idle time.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(begin, { timeout: longestWaitMs })
  else setTimeout(begin)
}
