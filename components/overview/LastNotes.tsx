import { useTranslations } from 'next-intl'
import type { LastTimeView } from './agreementView'

/** What was noted in last time's plan, section by section. */
export function LastNotes({ notes }: Pick<LastTimeView, 'notes'>) {
  const t = useTranslations('overview.last')
  if (notes.length === 0) return null
  return (
    <div className="border-line border-t py-3">
      <p className="font-[650] text-[14.5px]">{t('notes')}</p>
      <dl>
        {notes.map(({ section, title, text }) => (
          <div key={section} className="mt-2">
            <dt className="text-[13.5px] text-ink-2">{title}</dt>
            <dd className="whitespace-pre-wrap break-words text-[15px]">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
