import type { KeyboardEvent } from 'react'

const itemsIn = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')]

/** Focuses the first item of a menu that has just been opened. */
export function enterMenu(list: HTMLElement | null): void {
  if (list) itemsIn(list)[0]?.focus()
}

/** The keys of a menu: arrows round its ends, Home, End, Escape to close and Tab to leave. */
export function onMenuKey(
  event: KeyboardEvent,
  list: HTMLElement | null,
  { close, leave }: { close(): void; leave(): void },
): void {
  if (event.key === 'Escape') {
    event.stopPropagation()
    close()
    return
  }
  if (event.key === 'Tab') leave()
  if (!list) return
  const items = itemsIn(list)
  const at = items.indexOf(document.activeElement as HTMLElement)
  const ways: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }
  const next = ways[event.key]
  if (next === undefined) return
  event.preventDefault()
  items.at(next === items.length ? 0 : next)?.focus()
}
