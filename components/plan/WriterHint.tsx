import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { personStyle } from '@/components/ui/personStyle'

/** "Søren skriver …" beside a field another person is writing in; quiet, never flashing. */
export function WriterHint({ field }: { readonly field: string }) {
  const t = useTranslations('board')
  const { remote } = useBoardContext().session
  const writer = useSyncExternalStore(
    remote.subscribe,
    () => remote.writerOf(field),
    () => undefined,
  )
  if (!writer) return null
  return (
    <span className="font-[650] text-(--person) text-[12px]" style={personStyle(writer.colour)}>
      {t('note.writing', { name: writer.name })}
    </span>
  )
}
