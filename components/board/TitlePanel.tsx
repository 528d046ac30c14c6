import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { useConnection } from '@/components/board/session/useConnection'
import { Icon } from '@/components/ui/Icon'
import { Mark } from '@/components/ui/Mark'
import { usePressElsewhere } from '@/components/ui/usePressElsewhere'
import type { ConnectionState } from '@/lib/sync/connectionState'
import { floatingPanel } from './panelClasses'
import { useFacts } from './useFacts'

interface TitlePanelProps {
  readonly title: string
  readonly menu?: ReactNode
}

const dotColour: Record<ConnectionState['saved'], string> = {
  saved: 'bg-ok',
  saving: 'bg-line-strong',
  offline: 'bg-warn',
  notSaved: 'bg-danger',
}

/** What this conversation is, how safe it is, and the way out. */
export function TitlePanel({ title, menu }: TitlePanelProps) {
  const t = useTranslations('board')
  const life = useTranslations('life')
  const { saved } = useConnection()
  const { phase } = useFacts()
  return (
    <header
      className={`${floatingPanel} top-3.5 left-3.5 max-w-[290px] xl:max-w-[340px] max-sm:max-w-[calc(100vw-204px)] max-sm:gap-1 gap-3 py-1 pl-3.5 h-auto! min-h-[60px] short:top-1.5 short:min-h-12 short:py-0 short:max-w-[calc(100vw-190px)] sm:short:max-w-[290px] has-[[aria-expanded=true]]:z-[75] ${menu ? '' : 'pr-4'}`}
    >
      <span className="flex-none max-sm:hidden">
        <Mark size={32} />
      </span>
      <div className="min-w-0">
        <h1 className="line-clamp-2 text-balance text-[15.5px] short:text-[13.5px] short:leading-[1.15] leading-tight">
          {title}
        </h1>
        <p
          className="flex items-center gap-[5px] text-[12px] text-ink-2 leading-[1.2] pt-0.5"
          data-saved={saved}
        >
          <span aria-hidden="true" className={`size-[7px] flex-none rounded-pill ${dotColour[saved]}`} />
          <span className="text-balance">{t(`saved.${saved}`)}</span>
        </p>
        <p className="sr-only" data-phase={phase}>
          {life(`phase.${phase}`)}
        </p>
      </div>
      {menu ? <Menu>{menu}</Menu> : null}
    </header>
  )
}

function Menu({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('board')
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  usePressElsewhere(root, isOpen, setOpen)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from anywhere inside
    <div
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        setOpen(false)
        button.current?.focus()
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-label={t('menu')}
        onClick={() => setOpen(!isOpen)}
        className="grid size-11 place-items-center rounded-2 hover:bg-paper-2"
      >
        <Icon name="chevronDown" className={`size-5 ${isOpen ? 'rotate-180' : ''}`} />
      </button>
      {isOpen ? (
        <nav
          aria-label={t('menu')}
          className="absolute top-[calc(100%+8px)] left-0 flex w-[248px] max-w-[calc(100vw-28px)] flex-col rounded-3 bg-paper p-2 shadow-panel [&>a:hover]:bg-paper-2 [&>a]:flex [&>a]:min-h-11 [&>a]:items-center [&>a]:gap-2.5 [&>a]:rounded-2 [&>a]:px-3 [&>a]:font-[600] [&>a]:no-underline [&>form>button:hover]:bg-paper-2 [&>form>button]:flex [&>form>button]:min-h-11 [&>form>button]:w-full [&>form>button]:items-center [&>form>button]:gap-2.5 [&>form>button]:rounded-2 [&>form>button]:px-3 [&>form>button]:text-left [&>form>button]:font-[600]"
        >
          {children}
        </nav>
      ) : null}
    </div>
  )
}
