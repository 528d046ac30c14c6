'use client'

import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { useBoard } from '@/components/board/useBoard'
import { AgreementRow } from '@/components/overview/AgreementRow'
import type { LastTimeView, MarkAgreement } from '@/components/overview/agreementView'
import { LastNotes } from '@/components/overview/LastNotes'
import { Button } from '@/components/ui/Button'
import { Icon } from '@/components/ui/Icon'
import { Tag } from '@/components/ui/Tag'
import { sectionToCarry } from '@/lib/board/carryAgreement'

interface LastTimeProps {
  readonly last: LastTimeView
  readonly mark: MarkAgreement
}

/** What was agreed last time, in the plan of this time: each is carried on by one act, or it is said how it went. */
export function LastTime({ last, mark }: LastTimeProps) {
  const t = useTranslations('overview.last')
  const { concept, actions, mayEdit, announcer } = useBoardContext()
  const { agreements } = useBoard()
  const carried = new Set(agreements.map(({ carriedFrom }) => carriedFrom))
  const carry = ({ content, section }: LastTimeView['agreements'][number]) => {
    const under = sectionToCarry(concept.plan.sections, section)
    if (!under) return
    actions.carryAgreement(under, content)
    announcer.say(t('carried'))
  }
  if (!mayEdit) return null
  return (
    <details className="group flex-none rounded-[16px] bg-paper-2 px-3" data-last-time>
      <summary className="flex min-h-12 items-center gap-2 font-[680] font-display text-[15.5px] [&::-webkit-details-marker]:hidden">
        <Icon name="history" />
        <h3 className="flex-1">{t('heading')}</h3>
        <Icon name="chevronDown" className="size-5 group-open:rotate-180" />
      </summary>
      <p className="pb-2 text-[13.5px] text-ink-2">{t('lead', { when: last.when })}</p>
      {last.agreements.map((agreement) => {
        const { view, content } = agreement
        const isOpen = view.state === 'open' && !view.isCarried
        return (
          <AgreementRow key={view.id} agreement={view} mark={mark} level={4}>
            {carried.has(content.id) ? (
              <Tag tone="ok" icon="check">
                {t('carried')}
              </Tag>
            ) : isOpen ? (
              <Button
                icon="arrow"
                aria-label={t('carryOf', { what: view.what })}
                onClick={() => carry(agreement)}
              >
                {t('carry')}
              </Button>
            ) : null}
          </AgreementRow>
        )
      })}
      <LastNotes notes={last.notes} />
    </details>
  )
}
