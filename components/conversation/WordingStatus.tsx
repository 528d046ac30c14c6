import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/Icon'

/** Whether what one has written is safe, above the right end of its field. */
export function WordingStatus({ line }: { readonly line: 'quiet' | 'saving' | 'saved' }) {
  const t = useTranslations('wording')
  return (
    <p
      role="status"
      className="absolute top-0 right-0 flex items-center gap-1.5 font-semibold text-[13.5px] text-ok"
    >
      {line === 'saved' ? <Icon name="check" className="size-4" stroke={2.6} /> : null}
      {line === 'quiet' ? null : t(line)}
    </p>
  )
}
