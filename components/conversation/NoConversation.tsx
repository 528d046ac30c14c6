import { useTranslations } from 'next-intl'
import { PatternDefs } from '@/components/board/pieces/PatternDefs'
import { ButtonLink } from '@/components/ui/ButtonLink'
import type { PictureWords } from './pictureWords'
import { SmallTable } from './SmallTable'

interface NoConversationProps {
  readonly mayPlan: boolean
  readonly picture: PictureWords | undefined
}

/** An empty calendar is an invitation to plan, for whoever can. */
export function NoConversation({ mayPlan, picture }: NoConversationProps) {
  const t = useTranslations('people.overview')
  return (
    <section
      aria-labelledby="empty-heading"
      className="table-surface relative overflow-hidden rounded-4 shadow-panel lg:min-h-[330px]"
    >
      <div className="relative z-10 flex flex-col items-start p-6 sm:p-8 lg:max-w-[56%]">
        <h1 id="empty-heading" className="max-w-[22ch] text-[30px] leading-[1.1] sm:text-[36px]">
          {t(mayPlan ? 'emptyLeader' : 'emptyEmployee')}
        </h1>
        {mayPlan ? (
          <ButtonLink href="/conversations/new" kind="primary" size="large" icon="plus" className="mt-8">
            {t('plan')}
          </ButtonLink>
        ) : null}
      </div>
      {picture ? (
        <div className="relative h-[240px] lg:absolute lg:inset-y-0 lg:right-6 lg:h-auto lg:w-[440px]">
          <PatternDefs />
          <div className="absolute top-2 left-1/2 -translate-x-1/2 lg:top-10 lg:left-0 lg:translate-x-0">
            <SmallTable words={picture} />
          </div>
        </div>
      ) : null}
    </section>
  )
}
