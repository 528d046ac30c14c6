import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { Icon } from '@/components/ui/Icon'
import { pieceLabel } from '@/lib/domain/pieceWords'
import type { QuestionPiece } from '@/lib/domain/table'

/**
 * What this person thought of a question beforehand: covered at first, since others may look at the same screen, and
 * laid on the table as a note by one act. It comes to this page alone, when the card is opened.
 */
export function OwnThought({ piece }: { readonly piece: QuestionPiece }) {
  const t = useTranslations('life.thought')
  const { ownThought, actions, announcer, language, mayEdit } = useBoardContext()
  const [text, setText] = useState<string>()
  const [isShown, setShown] = useState(false)
  const [isLaid, setLaid] = useState(false)
  const question = piece.question.id
  useEffect(() => {
    let isHere = true
    // Without a line there is nothing to show: the card is whole without it.
    ownThought(question).then(
      (found) => isHere && setText(found),
      () => {},
    )
    return () => {
      isHere = false
    }
  }, [ownThought, question])
  if (!text || isLaid) return null
  return (
    <section aria-label={t('heading')} className="rounded-3 bg-private px-4 py-3 text-on-private">
      <p className="flex items-center gap-2 font-[650] text-[13.5px]">
        <Icon name="lock" className="size-4" />
        {t('heading')}
        <span className="font-[400] opacity-85">{t('onlyYou')}</span>
      </p>
      {isShown ? (
        <p className="mt-2 whitespace-pre-wrap break-words text-[15px] leading-snug">{text}</p>
      ) : null}
      <div className="mt-2 flex flex-wrap gap-2">
        <button
          type="button"
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
          className="min-h-11 flex-1 rounded-2 px-3 font-[650] text-[14px] shadow-[inset_0_0_0_1.5px_currentColor] hover:bg-on-private/10"
        >
          {t(isShown ? 'hide' : 'show')}
        </button>
        {mayEdit ? (
          <button
            type="button"
            onClick={() => {
              actions.addNote(piece.id, text)
              announcer.say(t('laid', { piece: pieceLabel(piece, language) }))
              setLaid(true)
            }}
            className="min-h-11 flex-1 whitespace-nowrap rounded-2 bg-on-private px-3 font-[650] text-[14px] text-private active:translate-y-px"
          >
            {t('lay')}
          </button>
        ) : null}
      </div>
    </section>
  )
}
