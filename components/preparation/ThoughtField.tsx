import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { longestThought } from '@/lib/domain/preparation'

interface ThoughtFieldProps {
  readonly id: string
  readonly text: string
  /** Opened by hand: one wants to write. */
  readonly shouldFocus: boolean
  readonly onWrite: (text: string) => void
}

/** Room for a thought, growing with it. */
export function ThoughtField({ id, text, shouldFocus, onWrite }: ThoughtFieldProps) {
  const t = useTranslations('preparation.thoughts')
  const ref = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    if (shouldFocus) ref.current?.focus()
  }, [shouldFocus])

  // biome-ignore lint/correctness/useExhaustiveDependencies: its height follows the text
  useEffect(() => {
    const area = ref.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [text])

  const isFull = text.length >= longestThought
  return (
    <>
      <textarea
        ref={ref}
        id={id}
        value={text}
        rows={4}
        maxLength={longestThought}
        aria-describedby={isFull ? `${id}-full` : undefined}
        onChange={(event) => onWrite(event.target.value)}
        className="field-sizing-content block min-h-[112px] w-full resize-none wrap-anywhere rounded-[14px] bg-paper px-4 py-3 text-[16px] text-ink leading-relaxed shadow-[inset_0_0_0_2px_var(--hue-strong)]"
      />
      {isFull ? (
        <p id={`${id}-full`} role="status" className="mt-1.5 font-semibold text-[13.5px]">
          {t('full')}
        </p>
      ) : null}
    </>
  )
}
