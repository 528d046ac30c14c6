import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { LeadNote, noteButton } from './LeadNote'
import { useGuide } from './useGuide'

/** Whose view one shares, and the way out of it and back. */
export function FollowNote() {
  const t = useTranslations('leading')
  const { guide } = useBoardContext()
  const { leader, isMe, view, spotlight, own } = useGuide()
  const name = leader?.firstName ?? ''
  const left = own.leftSpotlight
  // Put there anew it is asked anew.
  useEffect(() => {
    if (left && left !== spotlight) guide.change({ leftSpotlight: undefined })
  }, [left, spotlight, guide])
  if (isMe)
    return own.isShowingView ? (
      <LeadNote icon="screen" name="view">
        <span>{t('view.mine')}</span>
        <button type="button" className={noteButton} onClick={() => guide.change({ isShowingView: false })}>
          {t('view.end')}
        </button>
      </LeadNote>
    ) : null
  return (
    <>
      {view ? (
        <LeadNote icon="screen" name="view">
          <span>{t(own.hasLeftView ? 'view.left' : 'view.following', { name })}</span>
          <button
            type="button"
            className={noteButton}
            onClick={() => guide.change({ hasLeftView: !own.hasLeftView })}
          >
            {own.hasLeftView ? t('view.follow', { name }) : t('view.leave')}
          </button>
        </LeadNote>
      ) : null}
      {spotlight && left === spotlight ? (
        <LeadNote icon="spotlight" name="spotlight">
          <span>{t('spotlight.others', { name })}</span>
          <button
            type="button"
            className={noteButton}
            onClick={() => guide.change({ leftSpotlight: undefined })}
          >
            {t('spotlight.follow')}
          </button>
        </LeadNote>
      ) : null}
    </>
  )
}
