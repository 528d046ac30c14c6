import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { enterMenu, onMenuKey } from '@/components/board/card/menuKeys'
import { Icon, type IconName } from '@/components/ui/Icon'
import { usePressElsewhere } from '@/components/ui/usePressElsewhere'
import type { QuestionPiece } from '@/lib/domain/table'
import { ToolButton } from './ToolButton'
import { useTableTools } from './useTableTools'
import { useUndo } from './useUndo'
import { zoomStep } from './ZoomPanel'

interface ToolsMenuProps {
  readonly toolProps: object
  readonly focus: QuestionPiece | undefined
}

interface MenuTool {
  readonly icon: IconName
  readonly label: string
  readonly act: () => void
  /** May be wanted several times in a row: the menu stays. */
  readonly stays?: boolean
  readonly isOff?: boolean
}

/** The tools that a narrow window has no room for, zoom included: pinching is nobody's only way. */
export function ToolsMenu({ toolProps, focus }: ToolsMenuProps) {
  const t = useTranslations('tools')
  const inBoard = useTranslations('board')
  const { tools, view, mayEdit } = useBoardContext()
  const { tidyUp, draw } = useTableTools()
  const { redo, canRedo } = useUndo()
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()

  usePressElsewhere(root, isOpen, setOpen)
  useEffect(() => {
    if (isOpen) enterMenu(list.current)
  }, [isOpen])

  const close = () => {
    setOpen(false)
    root.current?.querySelector('button')?.focus()
  }
  const items: readonly MenuTool[] = [
    ...(mayEdit
      ? ([
          { icon: 'draw', label: t('draw'), act: () => draw(focus) },
          { icon: 'tidy', label: t('tidy'), act: tidyUp },
          { icon: 'redo', label: inBoard('undo.redo'), act: redo, stays: true, isOff: !canRedo },
        ] as const)
      : []),
    { icon: 'search', label: t('search'), act: () => tools.open('search') },
    { icon: 'plus', label: inBoard('zoom.in'), act: () => view.zoom(zoomStep), stays: true },
    { icon: 'minus', label: inBoard('zoom.out'), act: () => view.zoom(1 / zoomStep), stays: true },
    { icon: 'fit', label: inBoard('zoom.fit'), act: () => view.fit() },
    { icon: 'help', label: t('keys'), act: () => tools.open('keys') },
  ]
  return (
    <div ref={root} className="relative">
      <ToolButton
        {...toolProps}
        icon="more"
        label={t('more')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen ? (
        <div
          ref={list}
          id={id}
          role="menu"
          aria-label={t('more')}
          tabIndex={-1}
          onKeyDown={(event) => {
            event.nativeEvent.stopImmediatePropagation()
            onMenuKey(event, list.current, { close, leave: () => setOpen(false) })
          }}
          className="absolute right-0 bottom-[calc(100%+16px)] flex max-h-[calc(100dvh-140px)] w-[232px] flex-col overflow-y-auto rounded-3 bg-paper p-1.5 shadow-panel short:max-h-[calc(100dvh-64px)]"
        >
          {items.map(({ icon, label, act, stays, isOff }) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={isOff}
              onClick={() => {
                if (!stays) close()
                act()
              }}
              className="flex min-h-11 flex-none items-center gap-3 rounded-2 px-3 text-left font-[600] text-[15px] hover:bg-paper-2 focus-visible:bg-paper-2 focus-visible:outline-offset-[-3px] aria-disabled:text-ink-3"
            >
              <Icon name={icon} />
              {label}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
