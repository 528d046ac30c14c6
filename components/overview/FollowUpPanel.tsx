import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/Panel'
import { Tag } from '@/components/ui/Tag'
import { AgreementLine } from './AgreementLine'
import type { AgreementView } from './agreementView'
import { SeeAll } from './SeeAll'

/** More than these are on the page of all agreements. */
const most = 5

/** Open agreements, the overdue ones first; each leads to where it is said how it went. */
export function FollowUpPanel({ agreements }: { readonly agreements: readonly AgreementView[] }) {
  const t = useTranslations('overview.followUp')
  const overdue = agreements.filter(({ due }) => due?.tone === 'danger').length
  return (
    <Panel labelledBy="follow-up-heading" className="px-5 pt-5 pb-3">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id="follow-up-heading" className="text-[20px]">
          {t('heading')}
        </h2>
        {overdue > 0 ? (
          <Tag tone="danger" icon="history">
            {t('overdue', { count: overdue })}
          </Tag>
        ) : null}
      </div>
      {agreements.length === 0 ? <p className="border-line border-t py-4 text-ink-2">{t('none')}</p> : null}
      <ul>
        {agreements.slice(0, most).map((agreement) => (
          <li key={`${agreement.conversationId}-${agreement.id}`} className="border-line border-t">
            <Link
              href={`/conversations/${agreement.conversationId}/agreements`}
              className="-mx-2 block rounded-2 px-2 py-3 hover:bg-paper-2"
            >
              <AgreementLine agreement={agreement} />
            </Link>
          </li>
        ))}
      </ul>
      <div className="border-line border-t pt-1">
        <SeeAll href="/agreements">{t('all')}</SeeAll>
      </div>
    </Panel>
  )
}
