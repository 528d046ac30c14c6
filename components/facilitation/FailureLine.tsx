import { useTranslations } from 'next-intl'
import type { FailureName } from '@/lib/domain/errors'

/** Why the last act came to nothing. */
export function FailureLine({ failure }: { readonly failure: FailureName | undefined }) {
  const words = useTranslations('errors.failures')
  if (!failure) return null
  return (
    <p role="alert" className="rounded-2 bg-danger-tint px-3 py-2 text-[14px] text-danger">
      {words(failure)}
    </p>
  )
}
