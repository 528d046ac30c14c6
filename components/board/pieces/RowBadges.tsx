import { useTranslations } from 'next-intl'
import { Suspense } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { later } from '@/components/board/later'
import { useBoard } from '@/components/board/useBoard'
import { hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import { joinedCounts } from '@/lib/domain/table'

const Celebration = later(async () => (await import('@/components/board/news/Celebration')).Celebration)

/** A row that is joined says so on the tray's edge, and the moment it happens is celebrated. */
export function RowBadges() {
  const t = useTranslations('board')
  const { table, concept, language } = useBoardContext()
  const joined = joinedCounts(table, useBoard())
  if (concept.layout.type !== 'puzzle') return null
  const { perspectives } = concept.layout
  const right = table.tray.x + table.tray.width
  const rowHeight = table.tray.height / perspectives.length
  const badges = perspectives.map((perspective, row) => {
    if (joined[perspective.id] !== perspective.questions.length) return null
    const isFirst = row === 0
    return (
      <div
        key={perspective.id}
        data-joined={perspective.id}
        className="absolute z-[2] flex items-center gap-[7px] rounded-pill bg-(--hue-strong) font-display font-[680] text-[13.5px] text-on-strong leading-none shadow-[0_0_0_3px_var(--color-tray),var(--shadow-rest)]"
        style={{
          ...hueStyle(perspective.hue),
          ...(isFirst
            ? {
                right: table.width - right + 12,
                top: table.tray.y - 33,
                height: 32,
                padding: '0 13px 0 10px',
              }
            : {
                left: right - 6,
                top: table.tray.y + (row + 0.5) * rowHeight - 16,
                height: 32,
                padding: '0 8px',
              }),
        }}
      >
        <Icon name="check" className="size-4" stroke={3} />
        {isFirst ? t('rowJoined', { row: perspective.name[language] }) : null}
      </div>
    )
  })
  return (
    <>
      {badges}
      <Suspense>
        <Celebration />
      </Suspense>
    </>
  )
}
