import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { useBoard } from '@/components/board/useBoard'
import { Icon } from '@/components/ui/Icon'
import type { AgreementOrigin } from '@/lib/domain/agreement'
import { pieceLabel } from '@/lib/domain/pieceWords'

/** What an agreement was drawn from, and the way back there. */
export function OriginLine({ origin }: { readonly origin: AgreementOrigin | null }) {
  const t = useTranslations('plan')
  const { table, language, openCard, plan, notes: desk } = useBoardContext()
  const { notes } = useBoard()
  if (!origin) return null
  const note = origin.kind === 'note' ? notes.find(({ id }) => id === origin.note) : undefined
  const piece = table.byId.get(origin.kind === 'piece' ? origin.piece : (note?.piece ?? 'keyword:'))
  if (!piece && !note) {
    return (
      <span className="flex items-center gap-1.5">
        <Icon name="note" className="size-4" />
        {t('origin.gone')}
      </span>
    )
  }
  const goThere = () => {
    const isBeside = window.matchMedia('(min-width: 1024px)').matches
    plan.resize(isBeside ? 'drawer' : 'closed')
    openCard(piece?.id)
    if (!note) return
    if (!piece) desk.show({ opened: note.answers ?? note.id })
    // The card is there once this has been drawn.
    requestAnimationFrame(() => {
      const there = document.querySelector<HTMLElement>(`[data-card] [data-note="${note.id}"]`)
      there?.scrollIntoView({ block: 'center' })
      there?.querySelector('textarea')?.focus({ preventScroll: true })
    })
  }
  return (
    <button
      type="button"
      data-origin={origin.kind}
      onClick={goThere}
      className="-ml-1.5 flex min-h-9 min-w-0 items-center gap-1.5 rounded-2 px-1.5 text-left font-[600] underline decoration-1 underline-offset-2 hover:text-ink pointer-coarse:min-h-11"
    >
      <Icon
        name={origin.kind === 'note' ? 'note' : piece?.kind === 'image' ? 'image' : 'keyword'}
        className="size-4"
      />
      <span className="min-w-0 wrap-anywhere">
        {piece
          ? t(origin.kind === 'note' ? 'origin.note' : 'origin.piece', { piece: pieceLabel(piece, language) })
          : t('origin.tableNote')}
      </span>
    </button>
  )
}
