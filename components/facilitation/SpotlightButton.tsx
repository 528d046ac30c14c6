import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { focusPiece } from '@/components/board/tools/showPiece'
import { Icon } from '@/components/ui/Icon'
import type { PieceSpec } from '@/lib/domain/table'
import { useGuide } from './useGuide'

/** On a piece's card, for whoever leads the table: all look at it, until that ends. */
export function SpotlightButton({
  piece,
  className,
}: {
  readonly piece: PieceSpec
  readonly className: string
}) {
  const t = useTranslations('leading.spotlight')
  const { guide, openCard } = useBoardContext()
  const { isMe, own } = useGuide()
  if (!isMe) return null
  const isLit = own.spotlight === piece.id
  return (
    <button
      type="button"
      className={className}
      onClick={() => {
        guide.change({ spotlight: isLit ? undefined : piece.id })
        // The large words take the card's place.
        if (isLit) return
        focusPiece(piece.id)
        openCard(undefined)
      }}
    >
      <Icon name="spotlight" className="size-[18px]" />
      {t(isLit ? 'end' : 'set')}
    </button>
  )
}
