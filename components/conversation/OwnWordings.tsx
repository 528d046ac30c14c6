import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { Panel } from '@/components/ui/Panel'
import type { KindId } from '@/lib/domain/concept'
import type { FailureName } from '@/lib/domain/errors'
import type { FormState } from './formState'

type Texts = Readonly<Record<string, string>>

export interface WordingsState extends FormState {
  /** As they are after it, by question id. */
  readonly texts?: Texts
}

interface OwnWordingsProps {
  readonly kind: KindId
  readonly texts: Texts
  readonly own: Texts
  readonly keep: () => Promise<WordingsState>
  readonly apply: () => Promise<WordingsState>
  readonly onApplied: (texts: Texts) => void
}

/** The leader's own set of wordings: kept from this conversation, or used in it. */
export function OwnWordings({ kind, texts, own: before, keep, apply, onApplied }: OwnWordingsProps) {
  const t = useTranslations('wording.own')
  const words = useTranslations('errors.failures')
  const [own, setOwn] = useState(before)
  const [said, setSaid] = useState<'kept' | 'applied' | FailureName>()
  const [isBusy, startTransition] = useTransition()

  const isKept = sameTexts(own, texts)
  const hasOthers = Object.entries(own).some(([question, text]) => texts[question] !== text)

  const run = (act: () => Promise<WordingsState>, done: 'kept' | 'applied') =>
    startTransition(async () => {
      if (isBusy) return
      const { failure, texts: after } = await act().catch((): WordingsState => ({ failure: 'NotSaved' }))
      if (after && done === 'kept') setOwn(after)
      if (after && done === 'applied') onApplied(after)
      setSaid(failure ?? done)
    })

  return (
    <Panel labelledBy="own-heading" className="p-5 sm:p-7 lg:sticky lg:top-3.5">
      <h2 id="own-heading" className="text-[20px]">
        {t('heading')}
      </h2>
      <p className="mt-2 text-ink-2">
        {isKept && Object.keys(own).length > 0 ? t('same', { kind }) : t('text', { kind })}
      </p>
      <div role="status">
        {said === 'kept' && isKept ? (
          <Notice tone="ok" className="mt-4">
            {t('kept')}
          </Notice>
        ) : null}
        {said === 'applied' && !hasOthers ? (
          <Notice tone="ok" className="mt-4">
            {t('applied')}
          </Notice>
        ) : null}
        {said && said !== 'kept' && said !== 'applied' ? (
          <Notice tone="danger" className="mt-4">
            {words(said)}
          </Notice>
        ) : null}
      </div>
      <div className="mt-4 flex flex-col items-stretch gap-2.5">
        {isKept ? null : (
          <Button
            kind="primary"
            icon="check"
            aria-disabled={isBusy || undefined}
            onClick={() => run(keep, 'kept')}
          >
            {t('keep')}
          </Button>
        )}
        {hasOthers ? (
          <Button icon="history" aria-disabled={isBusy || undefined} onClick={() => run(apply, 'applied')}>
            {t('apply')}
          </Button>
        ) : null}
      </div>
    </Panel>
  )
}

function sameTexts(one: Texts, other: Texts): boolean {
  const questions = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...questions].every((question) => one[question] === other[question])
}
