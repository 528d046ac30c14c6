import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useBoardContext } from '@/components/board/boardContext'
import { useBoard } from '@/components/board/useBoard'
import { formatWeekday } from '@/lib/i18n/formatDay'
import { PrintedAgreement } from './PrintedAgreement'
import { usePlanRows } from './usePlanRows'

/** The plan on paper: plain text that breaks across pages. Drawn only while something is printed. */
export function PrintedPlan({ title }: { readonly title: string }) {
  const t = useTranslations('plan')
  const { concept, language } = useBoardContext()
  const board = useBoard()
  const rows = usePlanRows()
  const isPrinting = useIsPrinting()
  if (!isPrinting) return null
  return (
    <div data-printed="" className="hidden bg-paper text-[11pt] text-ink leading-[1.4] print:block">
      <h1 className="text-[20pt]">{concept.plan.title[language]}</h1>
      <p className="mb-4">
        {title}
        {board.followUpOn
          ? ` · ${t('again.chosen', { day: formatWeekday(board.followUpOn, language) })}`
          : ''}
      </p>
      {rows.map(({ section, title: name, hasHeading }) => {
        const agreements = board.agreements.filter((agreement) => agreement.section === section.id)
        const notes = board.planNotes[section.id]
        return (
          <section key={section.id} className="mb-4 border-line-strong border-t pt-2">
            {hasHeading ? <h2 className="mb-1 break-after-avoid text-[15pt]">{name}</h2> : null}
            {notes ? (
              <>
                <h3 className="break-after-avoid text-[11pt]">
                  {concept.plan.notesTitle?.[language] ?? t('notes')}
                </h3>
                <p className="mb-2 wrap-anywhere whitespace-pre-wrap">{notes}</p>
              </>
            ) : null}
            {agreements.map((agreement, index) => (
              <PrintedAgreement
                key={agreement.id}
                agreement={agreement}
                name={t('agreement', { section: name, number: index + 1 })}
              />
            ))}
            {agreements.length === 0 && section.holds.includes('agreements') ? (
              <p className="text-ink-2">{t('printed.none', { section: name })}</p>
            ) : null}
          </section>
        )
      })}
    </div>
  )
}

/** True from before the page is laid out for paper until it is back on the screen. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const paper = window.matchMedia('print')
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const onChange = () => (paper.matches ? begin() : end())
    paper.addEventListener('change', onChange)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      paper.removeEventListener('change', onChange)
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}
