import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/Avatar'
import type { Seat } from '@/lib/domain/conversation'
import type { Facts } from '@/lib/domain/facts'
import { initials } from '@/lib/domain/initials'

interface ConclusionFactsProps {
  readonly facts: Pick<Facts, 'approvals' | 'withoutApproval' | 'isWithoutPlan'>
  readonly seats: readonly Seat[]
  /** A moment in words; `at` is ISO 8601. */
  readonly whenOf: (at: string) => string
}

/** How a conversation was concluded: who approved the plan and when, who did not and why, or that there is none. */
export function ConclusionFacts({ facts, seats, whenOf }: ConclusionFactsProps) {
  const t = useTranslations('approval')
  if (facts.isWithoutPlan) return <p className="mt-1 mb-4 text-[15px]">{t('sealed.withoutPlan')}</p>
  const labels = initials(seats.map(({ name }) => name))
  return (
    <section aria-label={t('people')} className="mt-2 mb-5 rounded-3 bg-paper-2 p-4 sm:p-5">
      <ul className="flex flex-col gap-3">
        {seats.map(({ personId, name, colour, role }, index) => {
          const approval = facts.approvals.find((one) => one.personId === personId)
          const without = facts.withoutApproval.find((one) => one.personId === personId)
          return (
            <li key={personId} className="flex items-start gap-3">
              <Avatar
                name={name}
                initials={labels[index] ?? '?'}
                colour={colour}
                isFacilitator={role === 'facilitator'}
                label=""
              />
              <div className="min-w-0">
                <b className="wrap-anywhere font-[650]">{name}</b>
                <p className="wrap-anywhere whitespace-pre-line text-[14px] text-ink-2">
                  {approval
                    ? t('state.approved', { when: whenOf(approval.at) })
                    : without
                      ? t('state.without', { reason: without.reason })
                      : t('state.waiting')}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
