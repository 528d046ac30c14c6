import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { Icon } from '@/components/ui/Icon'
import type { BoardNote } from '@/lib/domain/board'
import type { PieceSpec } from '@/lib/domain/table'
import { DrawButton } from './DrawButton'
import { useDrawn } from './useDrawn'

interface NoteInPlanProps {
  readonly note: BoardNote
  readonly piece: PieceSpec
}

const lineLook =
  'flex min-h-11 items-center gap-1.5 rounded-2 px-2 font-[650] text-[13px] underline decoration-1 underline-offset-2'

/** Below a note taken close: the agreement that it became, or the way to make one. */
export function NoteInPlan({ note, piece }: NoteInPlanProps) {
  const t = useTranslations('plan')
  const { mayEdit, openCard, plan } = useBoardContext()
  const drawn = useDrawn(note.id)
  if (drawn) {
    return (
      <div className="flex min-h-11 items-center gap-1.5 font-[650] text-(--person) text-[13px]">
        <Icon name="flagDone" className="size-4" stroke={2.3} />
        {t('draw.became')}
        <button
          type="button"
          className={`${lineLook} -mr-2 ml-auto`}
          onClick={() => {
            openCard(undefined)
            plan.show(drawn)
          }}
        >
          {t('draw.see')}
          <Icon name="arrow" className="size-4" />
        </button>
      </div>
    )
  }
  return mayEdit ? (
    <div className="-mt-1 flex flex-wrap pb-1 text-(--person)">
      <DrawButton
        origin={{ kind: 'note', note: note.id }}
        piece={piece}
        label={t('draw.noteNamed')}
        className={`${lineLook} -ml-2`}
      />
    </div>
  ) : null
}
