import { useBoardContext } from '@/components/board/boardContext'
import { useBoard } from '@/components/board/useBoard'
import { usePlanView } from '@/components/board/usePlanView'
import { hueStyle } from '@/components/ui/hue'
import type { AgreementId } from '@/lib/domain/ids'
import { AgreementCard } from './AgreementCard'
import { NewAgreement } from './NewAgreement'
import { RowHead } from './RowHead'
import { SectionNotes } from './SectionNotes'
import type { NamedRow } from './usePlanRows'

interface SheetRowProps {
  readonly row: NamedRow
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onRemoved: (agreement: AgreementId) => void
}

/** One row of the whole plan: its piece, its notes, its agreements in two columns. Without a heading: notes, then agreements beside them. */
export function SheetRow({ row, isFirst, isLast, onRemoved }: SheetRowProps) {
  const { mayEdit, language } = useBoardContext()
  const board = useBoard()
  const { shown } = usePlanView()
  const { section, title, hasHeading } = row
  const agreements = board.agreements.filter((agreement) => agreement.section === section.id)
  const hasNotes = section.holds.includes('notes') && (mayEdit || board.planNotes[section.id])
  const notes = hasNotes ? (
    <SectionNotes
      row={row}
      showsTitle={hasHeading}
      className={hasHeading ? '' : 'max-lg:[&_span]:not-sr-only'}
    />
  ) : null
  const cards = section.holds.includes('agreements') ? (
    <div
      className={`grid min-w-0 grid-cols-[repeat(auto-fit,minmax(min(100%,330px),1fr))] items-stretch gap-3 ${hasHeading ? '' : 'lg:col-start-2'}`}
    >
      {agreements.map((agreement, index) => (
        <AgreementCard
          key={agreement.id}
          agreement={agreement}
          number={index + 1}
          rowTitle={title}
          together={board.followUpOn}
          shown={shown?.agreement === agreement.id ? shown : undefined}
          onRemoved={onRemoved}
        />
      ))}
      {mayEdit ? <NewAgreement row={row} isPlace /> : null}
    </div>
  ) : null
  if (!hasHeading) {
    return (
      <section
        aria-label={title}
        data-section={section.id}
        style={hueStyle(undefined)}
        className="grid grid-cols-1 gap-x-4 gap-y-3 border-line border-t py-4 lg:grid-cols-[minmax(0,300px)_minmax(0,1fr)]"
      >
        {notes}
        {cards}
      </section>
    )
  }
  return (
    <section
      aria-label={title}
      data-section={section.id}
      style={hueStyle(section.hue)}
      className="flex max-sm:flex-col sm:gap-3"
    >
      <RowHead row={row} count={agreements.length} isFirst={isFirst} isLast={isLast} />
      <div
        className={`flex min-w-0 flex-1 flex-col gap-3 max-sm:pt-3 max-sm:pb-7 ${isLast ? '' : 'sm:pb-3'}`}
      >
        {section.hint ? <p className="text-[14px] text-ink-2">{section.hint[language]}</p> : null}
        {notes}
        {cards}
      </div>
    </section>
  )
}
