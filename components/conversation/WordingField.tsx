import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useFittedText } from '@/components/board/pieces/useFittedText'
import { Button } from '@/components/ui/Button'
import { describedBy, FieldFrame, fieldLook } from '@/components/ui/Field'
import type { Language } from '@/lib/domain/concept'
import type { QuestionPiece } from '@/lib/domain/table'
import { oneLine } from '@/lib/domain/wording'
import type { FormState } from './formState'
import { useWordingDraft } from './useWordingDraft'
import { WordingPiece } from './WordingPiece'
import { WordingStatus } from './WordingStatus'

export interface QuestionToWord {
  readonly id: string
  /** "Adfærd 2". */
  readonly label: string
  readonly original: string
  /** Nothing for a concept without pieces. */
  readonly piece?: QuestionPiece | undefined
}

interface WordingFieldProps {
  readonly question: QuestionToWord
  readonly language: Language
  /** Empty: the original. */
  readonly wording: string
  readonly save: (text: string) => Promise<FormState>
  readonly onSaved: (text: string) => void
}

/** What is half written is not shown to others: saved on leaving the field, or after this rest. */
const restMs = 2_000

/** One question: the piece as it will look, the field, and the original, one click back. */
export function WordingField({ question, language, wording, save, onSaved }: WordingFieldProps) {
  const t = useTranslations('wording')
  const words = useTranslations('errors.failures')
  const { original, label, piece } = question
  const wordingDraft = useWordingDraft({ original, wording, save, onSaved })
  const { draft, wanted, line, failure, write, flush, goBack } = wordingDraft
  const area = useRef<HTMLTextAreaElement>(null)
  const { ref, isFitting } = useFittedText(oneLine(draft) || original)
  const id = `wording-${question.id}`
  // What is too long for its piece is held back: on the table no question is ever cut.
  const isTooLong = wanted !== '' && (wordingDraft.isTooLong || !isFitting)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest begins anew with every letter
  useEffect(() => {
    if (isTooLong) return
    const timer = setTimeout(flush, restMs)
    return () => clearTimeout(timer)
  }, [draft, isTooLong])

  const finish = () => {
    if (oneLine(draft) === '') goBack()
    else if (!isTooLong) flush()
  }
  const error = isTooLong ? t('tooLong') : failure && words(failure)

  return (
    <div className="flex flex-wrap items-start gap-x-14 gap-y-9 py-9 sm:flex-nowrap">
      {piece ? (
        <WordingPiece
          piece={piece}
          language={language}
          text={oneLine(draft) || original}
          box={ref}
          isFitting={isFitting}
        />
      ) : null}
      <div className="relative min-w-0 flex-1 basis-64">
        <WordingStatus line={line} />
        <FieldFrame id={id} label={label} error={error}>
          <textarea
            ref={area}
            id={id}
            rows={3}
            value={draft}
            autoComplete="off"
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy(id, undefined, error)}
            onChange={(event) => write(event.target.value)}
            onBlur={finish}
            onKeyDown={(event) => {
              // A question is one line.
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              finish()
            }}
            className={`${fieldLook} field-sizing-content min-h-[84px] resize-none py-3 leading-[1.4] wrap-anywhere`}
          />
        </FieldFrame>
        {wanted === '' ? null : (
          <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
            <p className="min-w-0 flex-1 basis-64 text-[14px] text-ink-2">
              <span className="font-[650]">{t('original')}:</span> {original}
            </p>
            <Button
              icon="undo"
              aria-label={t('backOf', { question: label })}
              onClick={() => {
                goBack()
                // The button goes with what it undid.
                area.current?.focus()
              }}
            >
              {t('back')}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
