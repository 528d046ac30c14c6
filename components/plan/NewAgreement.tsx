import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { useBoard } from '@/components/board/useBoard'
import { Icon } from '@/components/ui/Icon'
import { notesToDraw } from '@/lib/domain/notesToDraw'
import type { NamedRow } from './usePlanRows'

interface NewAgreementProps {
  readonly row: NamedRow
  /** An empty place as large as an agreement, with a hint of what could lie there; else a button. */
  readonly isPlace: boolean
}

/** Where the next agreement of a row begins. */
export function NewAgreement({ row, isPlace }: NewAgreementProps) {
  const t = useTranslations('plan')
  const { actions, announcer, plan, table } = useBoardContext()
  const board = useBoard()
  const { section, title, number, hasHeading } = row
  const count = isPlace ? notesToDraw(board, table, section.id).length : 0
  return (
    <button
      type="button"
      className={`w-full text-balance rounded-[16px] px-3 text-center font-[680] text-(--hue-strong) text-[14.5px] leading-[1.3] active:translate-y-px ${
        isPlace
          ? 'flex min-h-[132px] flex-col items-center justify-center gap-1.5 border-(--hue-edge) border-[1.5px] border-dashed py-4 hover:bg-(--hue-tint)'
          : 'min-h-11 py-2 shadow-[inset_0_0_0_1.5px_var(--hue-strong)]'
      }`}
      onClick={() => {
        plan.show(actions.addAgreement(section.id))
        announcer.say(t('say.added', { section: title }))
      }}
    >
      <Icon name="plus" className={isPlace ? 'size-6' : 'mr-1.5 inline-block size-[18px] align-[-4px]'} />
      {hasHeading ? t('newAgreement', { section: title }) : t('newInRow', { number })}
      {count > 0 ? (
        <span className="block max-w-[34ch] font-normal text-[13.5px] text-ink-2">
          {t('onTable', { count })}
        </span>
      ) : null}
    </button>
  )
}
