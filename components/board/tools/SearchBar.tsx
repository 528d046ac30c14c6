import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { toolButton } from '@/components/board/panelClasses'
import { Icon } from '@/components/ui/Icon'
import { pieceLabel } from '@/lib/domain/pieceWords'
import { focusPiece } from './showPiece'
import { useFound, useFoundMarks, useFoundWalk } from './useFound'
import { useToolView } from './useToolView'

/** Finds pieces by typing: hits are ringed on this person's own table, Enter goes through them, Escape ends it there. */
export function SearchBar() {
  const t = useTranslations('tools.find')
  const { tools, table, announcer, language } = useBoardContext()
  const { typed } = useToolView()
  const found = useFound()
  const { now, index, step } = useFoundWalk(found)
  useFoundMarks(found, now)
  const field = useRef<HTMLInputElement>(null)
  const from = useRef<Element>(null)
  const id = useId()

  useEffect(() => {
    from.current = document.activeElement
    field.current?.focus()
  }, [])
  const count = found?.length
  useEffect(() => {
    if (count !== undefined) announcer.tell(t('say', { count }))
  }, [count, announcer, t])

  const end = () => {
    tools.close()
    if (now) focusPiece(now)
    else if (from.current instanceof HTMLElement) from.current.focus({ preventScroll: true })
  }
  const go = (by: 1 | -1) => {
    const piece = step(by)
    const spec = piece && table.byId.get(piece)
    if (!found || !piece || !spec) return
    announcer.say(
      t('sayAt', { at: found.indexOf(piece) + 1, count: found.length, piece: pieceLabel(spec, language) }),
    )
  }
  return (
    <search
      aria-label={t('label')}
      data-keys=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        end()
      }}
      className="absolute top-[88px] left-1/2 max-lg:top-[142px] z-50 flex w-[min(480px,calc(100vw-28px))] -translate-x-1/2 items-center gap-1 rounded-3 bg-paper p-2 pl-4 shadow-panel short:top-14! min-[90rem]:left-[calc(50%-158px)]"
    >
      <Icon name="search" className="size-5 text-ink-2" />
      <label htmlFor={id} className="sr-only">
        {t('field')}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        inputMode="search"
        autoComplete="off"
        value={typed}
        placeholder={t('field')}
        onChange={(event) => tools.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          go(event.shiftKey ? -1 : 1)
        }}
        className="min-h-11 min-w-0 flex-1 bg-transparent px-2 text-[16px] placeholder:text-ink-3 focus-visible:outline-none"
      />
      <span
        aria-hidden="true"
        className="whitespace-nowrap px-1 font-[600] text-[13.5px] text-ink-2 tabular-nums"
      >
        {found
          ? index < 0
            ? t('found', { count: found.length })
            : t('at', { at: index + 1, count: found.length })
          : null}
      </span>
      <button type="button" aria-label={t('previous')} className={toolButton} onClick={() => go(-1)}>
        <Icon name="chevronLeft" />
      </button>
      <button type="button" aria-label={t('next')} className={toolButton} onClick={() => go(1)}>
        <Icon name="chevronRight" />
      </button>
      <button type="button" aria-label={t('close')} className={toolButton} onClick={end}>
        <Icon name="close" />
      </button>
    </search>
  )
}
