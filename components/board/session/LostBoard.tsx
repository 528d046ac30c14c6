'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { CopyId } from '@/lib/sync/copyName'
import { RescuedText } from './RescuedText'
import { rescueCopies } from './rescueCopies'
import { createRescuedWords } from './rescuedWords'
import { useRescuedWords } from './useRescuedWords'

/** Where a table is not to be had (any more): this person's copies of it go, their unsaved words are offered. */
export function LostBoard({ conversationId, personId }: Pick<CopyId, 'conversationId' | 'personId'>) {
  const t = useTranslations('board.rescued')
  const [rescued] = useState(createRescuedWords)
  const words = useRescuedWords(rescued)
  useEffect(() => {
    let isShown = true
    void rescueCopies(
      (copy) => copy.conversationId === conversationId && copy.personId === personId,
      (found) => {
        if (isShown) rescued.add(found)
        return isShown
      },
    )
    return () => {
      isShown = false
    }
  }, [conversationId, personId, rescued])
  if (words.length === 0) return null
  return (
    <div className="mt-4 w-full border-line border-t pt-6">
      <h2 className="mb-1 text-[20px]">{t('heading')}</h2>
      <RescuedText words={words} onTaken={rescued.take} />
    </div>
  )
}
