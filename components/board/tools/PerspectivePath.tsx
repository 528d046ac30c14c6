import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { useBoard } from '@/components/board/useBoard'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import { joinedCounts, type QuestionPiece } from '@/lib/domain/table'
import { PicksWaiting } from './PicksWaiting'
import { QuestionDots } from './QuestionDots'

/** The suggested way through the perspectives: joined ones ticked, the present one filled. Suggested, never forced. */
export function PerspectivePath() {
  const t = useTranslations('board')
  const { table, concept, language } = useBoardContext()
  const tools = useTranslations('tools')
  const board = useBoard()
  const joined = joinedCounts(table, board)
  if (concept.layout.type !== 'puzzle') return null
  const { perspectives } = concept.layout
  const isDone = (perspective: (typeof perspectives)[number]) =>
    joined[perspective.id] === perspective.questions.length
  const questionsOf = (perspective: string) =>
    table.pieces.filter(
      (piece): piece is QuestionPiece => piece.kind === 'question' && piece.perspective.id === perspective,
    )
  const now = perspectives.find((perspective) => !isDone(perspective))
  return (
    <nav aria-label={t('path.label')} className="flex items-center">
      <ol className="flex gap-1">
        {perspectives.map((perspective) => {
          const count = joined[perspective.id] ?? 0
          const isNow = perspective === now
          return (
            <li
              key={perspective.id}
              aria-current={isNow ? 'step' : undefined}
              data-perspective={perspective.id}
              className={`flex h-11 max-lg:h-9 items-center gap-2 rounded-[13px] pr-3.5 pl-[11px] max-sm:px-2.5 font-[650] font-display text-[14.5px] leading-none whitespace-nowrap ${
                isNow
                  ? 'bg-(--hue-fill) text-(--hue-ink)'
                  : isDone(perspective)
                    ? 'text-(--hue-strong)'
                    : 'text-ink-2'
              }`}
              style={hueStyle(perspective.hue)}
            >
              <Icon name={hueIcon[perspective.hue]} stroke={2.2} />
              <span className={isNow ? 'max-sm:sr-only' : 'max-[90rem]:sr-only'}>
                {perspective.name[language]}
              </span>
              {isDone(perspective) ? (
                <>
                  <Icon name="check" stroke={2.2} />
                  <span className="sr-only">{t('path.joined')}</span>
                </>
              ) : (
                <>
                  <span className={isNow ? '' : 'max-xl:hidden'}>
                    <QuestionDots questions={questionsOf(perspective.id)} board={board} />
                  </span>
                  <span className="sr-only">
                    {t('path.count', { count, of: perspective.questions.length })}
                    {', '}
                    {tools('opened', {
                      count: questionsOf(perspective.id).filter(({ id }) => board.opened.includes(id)).length,
                      of: perspective.questions.length,
                    })}
                  </span>
                </>
              )}
            </li>
          )
        })}
      </ol>
      <PicksWaiting />
    </nav>
  )
}
