import { type KeyboardEvent, useState } from 'react'

/** A tool bar is one Tab stop: arrows, Home and End go between its tools. `ids` are those shown now, left to right. */
export function useRovingTools(ids: readonly string[]) {
  const [chosen, setChosen] = useState<string>()
  // A tool that is not shown any more, as in a narrower window, cannot be the stop.
  const stop = chosen !== undefined && ids.includes(chosen) ? chosen : ids[0]
  return {
    toolProps: (id: string) => ({
      'data-tool': id,
      tabIndex: id === stop ? 0 : -1,
      onFocus: () => setChosen(id),
    }),
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const at = ids.indexOf((event.target as HTMLElement).dataset.tool ?? '')
      const next = at < 0 ? undefined : toolAfter(event.key, at, ids.length)
      if (next === undefined) return
      event.preventDefault()
      event.currentTarget.querySelector<HTMLElement>(`[data-tool="${ids[next]}"]`)?.focus()
    },
  }
}

/** Where a key leads from tool number `at` of `count`; undefined for keys that lead nowhere. */
export function toolAfter(key: string, at: number, count: number): number | undefined {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  return undefined
}
