import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'

const targets = ['table', 'tools', 'plan', 'people'] as const

const selectors: Readonly<Record<(typeof targets)[number], string>> = {
  table: '[data-plane] [data-piece][tabindex="0"]',
  tools: '[role="toolbar"] [tabindex="0"]',
  plan: '[data-plan]',
  people: '[data-people]',
}

/** The first thing the keyboard meets: past the rest, to one of the four parts of the room. Seen only while it has focus. */
export function SkipLinks() {
  const t = useTranslations('tools.skip')
  const { plan } = useBoardContext()
  const go = (target: (typeof targets)[number]) => {
    const find = () => document.querySelector<HTMLElement>(selectors[target])
    if (target !== 'plan' || find()) {
      find()?.focus()
      return
    }
    plan.resize('drawer')
    requestAnimationFrame(() => find()?.focus())
  }
  return (
    <nav aria-label={t('label')}>
      {targets.map((target) => (
        <button
          key={target}
          type="button"
          onClick={() => go(target)}
          className="sr-only focus-visible:not-sr-only focus-visible:absolute! focus-visible:top-3.5 focus-visible:left-3.5 focus-visible:z-[90] focus-visible:flex focus-visible:min-h-[60px] focus-visible:items-center focus-visible:rounded-3 focus-visible:bg-ink focus-visible:px-5 focus-visible:font-[650] focus-visible:text-on-ink"
        >
          {t(target)}
        </button>
      ))}
    </nav>
  )
}
