import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { enterMenu, onMenuKey } from './menuKeys'

export interface Offer {
  readonly key: string
  readonly name: string
  choose(): void
}

interface TargetMenuProps {
  /** What the menu is called, and the button where its words do not say it. */
  readonly label: string
  readonly isNamed?: boolean
  readonly button: string
  readonly list: string
  /** Asked each time it is opened. */
  readonly offers: () => readonly Offer[]
  readonly children: ReactNode
}

const item =
  'min-h-11 flex-none rounded-2 px-3 py-2 text-left font-[550] text-[15px] leading-snug hover:bg-paper-3 focus-visible:bg-(--chosen) focus-visible:outline-offset-[-3px]'

/** A button with a menu of places to choose from; it closes when one is chosen, and the button has the keyboard again. */
export function TargetMenu({ label, isNamed, button, list, offers, children }: TargetMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (isOpen) enterMenu(menu.current)
  }, [isOpen])
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    <>
      <button
        ref={opener}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={isNamed ? label : undefined}
        className={button}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen ? (
        <div
          ref={menu}
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={(event) => onMenuKey(event, menu.current, { close, leave: () => setOpen(false) })}
          className={`order-last flex basis-full flex-col overflow-y-auto rounded-3 p-1.5 ${list}`}
        >
          {offers().map(({ key, name, choose }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                choose()
                close()
              }}
              className={item}
            >
              {name}
            </button>
          ))}
        </div>
      ) : null}
    </>
  )
}
