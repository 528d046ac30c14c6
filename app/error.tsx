'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'

interface ProblemProps {
  readonly reset: () => void
}

/** Every page brings this along, so the page it shows is fetched only when there is a problem. */
const ProblemPage = lazy(() =>
  import('@/components/conversation/ProblemPage').then(
    ({ ProblemPage }) => ({ default: ProblemPage }),
    () => ({ default: BareProblem }),
  ),
)

export default function Problem({ reset }: ProblemProps) {
  return (
    <Suspense fallback={null}>
      <ProblemPage reset={reset} />
    </Suspense>
  )
}

/** Where not even that comes. */
function BareProblem({ reset }: ProblemProps) {
  const t = useTranslations('people.problem')
  return (
    <main>
      <h1>{t('heading')}</h1>
      <p>{t('text')}</p>
      <button type="button" onClick={reset}>
        {t('again')}
      </button>
    </main>
  )
}
