'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { forgetPreparations, isPreparationUnsaved } from '@/components/preparation/unsavedPreparation'
import { Notice } from '@/components/ui/Notice'
import { type CopyId, copyName } from '@/lib/sync/copyName'
import { forgetCopies, unsavedCopies } from '@/lib/sync/forgetCopies'

interface OwnCopiesOnlyProps {
  /** Who is signed in; undefined for nobody. */
  readonly personId: string | undefined
}

/**
 * Boards' copies of anybody but whoever is signed in leave this browser. While nobody is, words without a receipt stay
 * until somebody signs in: a sign-in that ran out must not cost its owner what was written last.
 */
export function OwnCopiesOnly({ personId }: OwnCopiesOnlyProps) {
  const t = useTranslations('people.signOut')
  const [areWordsWaiting, setAreWordsWaiting] = useState(false)
  useEffect(() => {
    const unsaved = unsavedCopies()
    const stays = (copy: CopyId) => !personId && unsaved.has(copyName(copy))
    void forgetCopies((copy) => copy.personId !== personId && !stays(copy))
    if (personId) forgetPreparations(personId)
    setAreWordsWaiting(!personId && (unsaved.size > 0 || isPreparationUnsaved()))
  }, [personId])
  if (!areWordsWaiting) return null
  return (
    <Notice tone="warn" isAnnounced className="mt-5">
      {t('waiting')}
    </Notice>
  )
}
