'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { FormAction, FormState } from '@/components/conversation/formState'
import { Notice } from '@/components/ui/Notice'
import { Panel } from '@/components/ui/Panel'
import { SubmitButton } from '@/components/ui/SubmitButton'
import { Tag } from '@/components/ui/Tag'
import { DownloadLink } from './DownloadLink'

interface FilingPanelProps {
  /** Of the documents' page. */
  readonly path: string
  readonly filings: readonly {
    readonly personId: string
    readonly name: string
    readonly filedAt: string | undefined
  }[]
  /** Each gets a file of their own. */
  readonly isGroup: boolean
  readonly tick: FormAction<FormState>
}

/** The facilitator's task: a file for each employee, put into the personnel folder and ticked off. */
export function FilingPanel({ path, filings, isGroup, tick }: FilingPanelProps) {
  const t = useTranslations('documents.page.filing')
  const words = useTranslations('errors.failures')
  const [state, send] = useActionState<FormState, FormData>(tick, {})
  return (
    <Panel labelledBy="filing" className="p-5 sm:p-9">
      <h2 id="filing" className="text-[22px]">
        {t('heading')}
      </h2>
      <p className="mt-1.5 mb-4 text-ink-2">{t(isGroup ? 'group' : 'one')}</p>
      {state.failure ? (
        <Notice tone="danger" isAnnounced className="mb-4">
          {words(state.failure)}
        </Notice>
      ) : null}
      <ul className="flex flex-col gap-3">
        {filings.map(({ personId, name, filedAt }) => (
          <li key={personId} className="flex flex-col gap-3 rounded-3 bg-paper-2 p-4">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h3 className="text-[17px]">{name}</h3>
              {filedAt ? (
                <Tag tone="ok" icon="check">
                  {t('filed', { when: filedAt })}
                </Tag>
              ) : (
                <Tag>{t('notYet')}</Tag>
              )}
            </div>
            <div className="flex flex-wrap gap-2.5">
              <DownloadLink
                href={`${path}/filing/${personId}`}
                kind={filedAt ? 'paper' : 'primary'}
                label={t('downloadFor', { name })}
              >
                {t('download')}
              </DownloadLink>
              <form action={send}>
                <input type="hidden" name="person" value={personId} />
                <input type="hidden" name="filed" value={filedAt ? 'no' : 'yes'} />
                <SubmitButton kind={filedAt ? 'quiet' : 'paper'} icon={filedAt ? 'undo' : 'check'}>
                  {t(filedAt ? 'untick' : 'tick')}
                </SubmitButton>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
