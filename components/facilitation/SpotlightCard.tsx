import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { quietButton } from '@/components/board/panelClasses'
import type { TablePerson } from '@/components/board/people/people'
import { usePieceWords } from '@/components/board/pieces/usePieceWords'
import { returnFocus } from '@/components/board/returnFocus'
import { useBoard } from '@/components/board/useBoard'
import { Avatar } from '@/components/ui/Avatar'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import { pieceLabel } from '@/lib/domain/pieceWords'
import type { PieceSpec } from '@/lib/domain/table'
import { useGuide } from './useGuide'

/** What is in the spotlight, in words that are read from a chair: the loudest thing on the screen. */
export function SpotlightCard({ isBesideDrawer }: { readonly isBesideDrawer: boolean }) {
  const { table } = useBoardContext()
  const { spotlight, leader, isMe, own } = useGuide()
  const piece = spotlight && table.byId.get(spotlight)
  if (!piece || !leader || (!isMe && own.leftSpotlight === spotlight)) return null
  return <Card key={piece.id} piece={piece} leader={leader} isMe={isMe} isBesideDrawer={isBesideDrawer} />
}

interface CardProps {
  readonly piece: PieceSpec
  readonly leader: TablePerson
  readonly isMe: boolean
  readonly isBesideDrawer: boolean
}

function Card({ piece, leader, isMe, isBesideDrawer }: CardProps) {
  const t = useTranslations('leading.spotlight')
  const { guide, view, session, table, language, illustrations } = useBoardContext()
  const { words } = usePieceWords(piece)
  const place = useBoard().pieces[piece.id]
  // On the half of the table where the piece is not.
  const isAbove = (place?.y ?? 0) + piece.height / 2 > table.height / 2

  // A piece outside the window is brought into it, once; where it can be seen, or another's view is shared, nothing moves.
  useEffect(() => {
    const lies = session.store.snapshot().pieces[piece.id]
    if (!lies || isMe || view.isLed()) return
    const { zoom, x, y } = view.snapshot()
    const [left, top] = [lies.x * zoom + x, lies.y * zoom + y]
    view.reveal({ left, top, right: left + piece.width * zoom, bottom: top + piece.height * zoom })
  }, [piece, isMe, session, view])

  return (
    <section
      ref={returnFocus}
      aria-label={isMe ? t('mine') : t('others', { name: leader.firstName })}
      data-spotlight-card={piece.id}
      className={`pointer-events-none absolute inset-x-3.5 z-[45] flex justify-center ${isBesideDrawer ? 'max-lg:top-[142px]! max-lg:bottom-auto! max-lg:z-[73] lg:right-[330px]' : ''} ${isAbove ? 'top-[86px] max-lg:top-[142px]' : 'bottom-[86px]'}`}
    >
      <div
        className={`pointer-events-auto w-full max-w-[760px] rounded-4 px-6 pt-3 pb-5 shadow-lift max-sm:px-4 ${piece.kind === 'question' ? 'bg-(--hue-fill) text-(--hue-ink)' : 'bg-kw text-ink'}`}
        style={piece.kind === 'question' ? hueStyle(piece.perspective.hue) : undefined}
      >
        <header className="flex items-center gap-2.5 font-[650] text-[14px]">
          <Avatar name={leader.name} initials={leader.initials} colour={leader.colour} size={28} label="" />
          <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 leading-tight">
            {isMe ? t('mine') : t('others', { name: leader.firstName })}
            {piece.kind === 'question' ? (
              <span className="inline-flex items-center gap-1.5 font-display">
                <Icon name={hueIcon[piece.perspective.hue]} className="size-[17px]" stroke={2.2} />
                {pieceLabel(piece, language)}
              </span>
            ) : null}
          </span>
          <button
            type="button"
            title={isMe ? undefined : t('leaveHint')}
            className={`${quietButton} -mr-3 flex-none hover:bg-transparent! hover:underline`}
            onClick={() => guide.change(isMe ? { spotlight: undefined } : { leftSpotlight: piece.id })}
          >
            {isMe ? t('end') : t('leave')}
          </button>
        </header>
        <div className="mt-1.5 flex items-center gap-5">
          {piece.kind === 'image' ? (
            // biome-ignore lint/performance/noImgElement: a small drawing of our own, nothing to optimise
            <img
              src={`${illustrations}/${piece.image.file}`}
              alt=""
              className="h-[136px] w-[170px] flex-none rounded-3 object-cover max-sm:h-[84px] max-sm:w-[105px]"
            />
          ) : null}
          <p
            className={`font-display font-semibold leading-[1.18] tracking-[-0.018em] ${piece.kind === 'question' ? 'text-[clamp(21px,2.3vw,32px)]' : 'text-[clamp(24px,2.7vw,38px)]'}`}
          >
            {words}
          </p>
        </div>
      </div>
    </section>
  )
}
