import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import type { AgreementOrigin } from '@/lib/domain/agreement'
import { sectionOf } from '@/lib/domain/notesToDraw'
import type { PieceSpec } from '@/lib/domain/table'
import { useDraw } from './useDraw'
import { usePlanRows } from './usePlanRows'

interface DrawButtonProps {
  readonly origin: AgreementOrigin
  /** The piece itself, or the one that the note is on; none for a note on the table. */
  readonly piece: PieceSpec | undefined
  readonly label?: string
  readonly className: string
}

/** *Lav en aftale*: in one press where the piece says where in the plan, else of the rows that are offered. */
export function DrawButton({ origin, piece, label, className }: DrawButtonProps) {
  const t = useTranslations('plan')
  const { concept } = useBoardContext()
  const draw = useDraw()
  const rows = usePlanRows().filter(({ section }) => section.holds.includes('agreements'))
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const own = sectionOf(piece, concept.plan.sections)
  const direct = rows.length === 1 ? rows[0] : rows.find(({ section }) => section.id === own?.id)
  return (
    <>
      <button
        type="button"
        aria-label={label}
        aria-expanded={direct ? undefined : isOpen}
        aria-controls={isOpen ? id : undefined}
        className={className}
        onClick={() => (direct ? draw(direct, origin) : setOpen(!isOpen))}
      >
        <Icon name="plan" className="size-[18px]" />
        {t('draw.make')}
      </button>
      {isOpen ? (
        <fieldset id={id} className="order-last flex basis-full flex-col rounded-3 bg-paper-2 p-1.5 text-ink">
          <legend className="sr-only">{t('draw.where')}</legend>
          {rows.map((row) => (
            <button
              key={row.section.id}
              type="button"
              style={hueStyle(row.hasHeading ? row.section.hue : undefined)}
              className="flex min-h-11 items-center gap-2 rounded-2 px-3 py-2 text-left font-[600] text-(--hue-strong) text-[15px] leading-snug hover:bg-paper-3"
              onClick={() => draw(row, origin)}
            >
              {row.hasHeading && row.section.hue ? (
                <Icon name={hueIcon[row.section.hue]} className="size-[18px]" />
              ) : null}
              {row.title}
            </button>
          ))}
        </fieldset>
      ) : null}
    </>
  )
}
