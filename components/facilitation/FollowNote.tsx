import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { LeadNote, noteButton } from './LeadNote'
import { useGuide } from './useGuide'

/** Whose view one shares, and the way out of it and back. */
export function FollowNote() {
  const t = useTranslations('leading')
  const { guide } = useBoardContext()
  const { leader, isMe, view, spotlight, own } = useGuide()
  const name = leader?.firstName ?? ''
  if (isMe)
    return own.isShowingView ? (
      <LeadNote icon="screen" name="view">
        <span>{t('view.mine')}</span>
        <button type="button" className={noteButton} onClick={() => guide.change({ isShowingView: false })}>
          {t('view.end')}
        </button>
      </LeadNote>
    ) : null
  if (view)
    return (
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
    )
  if (spotlight && own.leftSpotlight === spotlight)
    return (
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
    )
  return null
}
