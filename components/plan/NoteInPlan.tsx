import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { quietLine } from '@/components/board/panelClasses'
import { Icon } from '@/components/ui/Icon'
import type { BoardNote } from '@/lib/domain/board'
import type { PieceSpec } from '@/lib/domain/table'
import { DrawButton } from './DrawButton'
import { useDrawn } from './useDrawn'

interface NoteInPlanProps {
  readonly note: BoardNote
  /** None for a note on the table. */
  readonly piece: PieceSpec | undefined
}

/** Below a note taken close: the agreement that it became, or the way to make one. */
export function NoteInPlan({ note, piece }: NoteInPlanProps) {
  const t = useTranslations('plan')
  const { mayEdit, openCard, notes, plan } = useBoardContext()
  const drawn = useDrawn(note.id)
  if (drawn) {
    return (
      <span className="order-last flex min-h-11 basis-full items-center gap-1.5 px-2 font-[650] text-[13px]">
        <Icon name="flagDone" className="size-4" stroke={2.3} />
        {t('draw.became')}
        <button
          type="button"
          className={`${quietLine} -mr-2 ml-auto [&_svg]:inline`}
          onClick={() => {
            openCard(undefined)
            notes.show({ opened: undefined })
            plan.show(drawn)
          }}
        >
          {t('draw.see')}
          <Icon name="arrow" className="size-4" />
        </button>
      </span>
    )
  }
  return mayEdit ? (
    <DrawButton
      origin={{ kind: 'note', note: note.id }}
      piece={piece}
      label={t('draw.noteNamed')}
      className={quietLine}
    />
  ) : null
}
