import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { toolButton } from '@/components/board/panelClasses'
import { Icon } from '@/components/ui/Icon'
import { RescuedText } from './RescuedText'
import { useConnection } from './useConnection'
import { useRescuedWords } from './useRescuedWords'

/** On a board that stays open to be read: what its reader wrote and could not be saved, until it is put away. */
export function RescuedPanel() {
  const t = useTranslations('board.rescued')
  const { rescued } = useBoardContext().session.copy
  const { mayEdit } = useConnection()
  const words = useRescuedWords(rescued)
  const [putAway, setPutAway] = useState<readonly string[]>([])
  const heading = useId()
  if (words.length === 0 || words === putAway) return null
  return (
    <section
      aria-labelledby={heading}
      className="absolute right-3.5 bottom-3.5 left-3.5 z-[78] mx-auto max-h-[calc(100dvh-28px)] max-w-[440px] overflow-y-auto rounded-4 bg-paper p-6 pt-4 max-sm:p-5 max-sm:pt-3 shadow-panel"
    >
      <div className="mb-1 flex items-center justify-between gap-3">
        <div role="alert">
          <h2 id={heading} className="text-[20px]">
            {t('heading')}
          </h2>
        </div>
        <button
          type="button"
          aria-label={t('close')}
          className={`${toolButton} -mr-3`}
          onClick={() => {
            rescued.take()
            setPutAway(words)
            // What was never saved must not go on looking as if it lay on the table.
            if (!mayEdit) window.location.reload()
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      <RescuedText words={words} onTaken={rescued.take} />
    </section>
  )
}
