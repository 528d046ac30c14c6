import { useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/CopyText'

interface RescuedTextProps {
  readonly words: readonly string[]
  readonly onTaken: () => void
}

/** Words that cannot be saved any more, for their writer to take along. */
export function RescuedText({ words, onTaken }: RescuedTextProps) {
  const t = useTranslations('board.rescued')
  return (
    <div className="flex flex-col gap-3">
      <p className="text-[15px] text-ink-2 leading-snug">{t('text')}</p>
      <CopyText
        label={t('words')}
        value={words.join('\n\n')}
        copy={t('copy')}
        copied={t('copied')}
        byHand={t('byHand')}
        onCopied={onTaken}
      />
    </div>
  )
}
