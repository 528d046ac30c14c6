import { type RefObject, useEffect } from 'react'

/** While it is open, a press anywhere outside of `root` puts it away. */
export function usePressElsewhere(
  root: RefObject<Element | null>,
  isOpen: boolean,
  setOpen: (isOpen: boolean) => void,
): void {
  useEffect(() => {
    if (!isOpen) return
    const onPointer = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [root, isOpen, setOpen])
}
