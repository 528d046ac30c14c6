import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import { Tag } from '@/components/ui/Tag'
import type { AgreementView } from './agreementView'

interface AgreementLineProps {
  readonly agreement: Pick<AgreementView, 'what' | 'facts' | 'hue' | 'state' | 'isCarried' | 'due'>
  readonly level?: 2 | 3 | 4
  readonly children?: ReactNode
}

/** One agreement: under what, what, whose, and how near its day is or what has become of it. */
export function AgreementLine({ agreement, level = 3, children }: AgreementLineProps) {
  const t = useTranslations('overview.agreement.state')
  const { what, facts, hue, state, isCarried, due } = agreement
  const Heading = `h${level}` as const
  return (
    <div className="flex items-start gap-3.5" style={hueStyle(hue)}>
      <span
        aria-hidden="true"
        className="mt-0.5 grid size-10 flex-none place-items-center rounded-[11px] bg-(--hue-fill) text-(--hue-ink)"
      >
        <Icon name={hue ? hueIcon[hue] : 'flag'} />
      </span>
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3 gap-y-1.5">
        <div className="min-w-0 flex-[1_1_180px]">
          <Heading className="line-clamp-3 break-words text-[15.5px] leading-snug">{what}</Heading>
          <p className="break-words text-[13.5px] text-ink-2">{facts}</p>
        </div>
        {isCarried ? (
          <Tag icon="arrow">{t('carried')}</Tag>
        ) : state === 'open' ? (
          due ? (
            <Tag tone={due.tone} icon={due.tone === 'danger' ? 'history' : undefined}>
              {due.words}
            </Tag>
          ) : null
        ) : (
          <Tag tone={state === 'kept' ? 'ok' : 'plain'} icon={stateIcon[state]}>
            {t(state)}
          </Tag>
        )}
        {children}
      </div>
    </div>
  )
}

const stateIcon = { kept: 'check', changed: 'pencil', dropped: 'close' } as const
