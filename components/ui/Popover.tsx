import { type ReactNode, useRef, useState } from 'react'
import { usePressElsewhere } from './usePressElsewhere'

interface PopoverProps {
  /** What the button is called, and the panel that it opens. */
  readonly label: string
  /** What stands on the button. */
  readonly face: ReactNode
  readonly buttonClass: string
  /** Where the panel hangs from the button, and how wide it is. */
  readonly panelClass: string
  /** Where the button and its panel stand. */
  readonly className?: string
  /** Is given what closes the panel and puts the keyboard back on the button. */
  readonly children: (close: () => void) => ReactNode
}

/** A button with a small panel that hangs from it; Escape, a press elsewhere or a choice puts it away. */
export function Popover({
  label,
  face,
  buttonClass,
  panelClass,
  className = 'relative flex max-sm:static',
  children,
}: PopoverProps) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  usePressElsewhere(root, isOpen, setOpen)
  const close = () => {
    setOpen(false)
    const at = document.activeElement
    // Whoever has gone on meanwhile is not called back.
    if (at === document.body || root.current?.contains(at)) button.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from anywhere inside
    <div
      ref={root}
      className={className}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        close()
      }}
    >
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className={buttonClass}
        onClick={() => setOpen(!isOpen)}
      >
        {face}
      </button>
      {isOpen ? (
        <div
          role="dialog"
          aria-label={label}
          className={`absolute top-[calc(100%+16px)] z-[76] max-h-[min(620px,calc(100dvh-120px))] overflow-y-auto overscroll-contain rounded-3 bg-paper p-2 text-ink shadow-panel ${panelClass}`}
        >
          {children(close)}
        </div>
      ) : null}
    </div>
  )
}
