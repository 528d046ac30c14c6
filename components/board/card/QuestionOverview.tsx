import { hueIcon } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import type { QuestionPiece } from '@/lib/domain/table'

/** Icon and number alone, where the words would be cut or too small to read (DESIGN §4). */
export function QuestionOverview({ piece }: { readonly piece: QuestionPiece }) {
  return (
    <span className="absolute inset-0 flex items-center justify-center gap-3 font-bold font-display text-(--hue-ink) text-[48px] leading-none">
      <Icon name={hueIcon[piece.perspective.hue]} className="size-[52px]" stroke={2.2} />
      {piece.number}
    </span>
  )
}
