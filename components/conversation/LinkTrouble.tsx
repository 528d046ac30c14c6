import { useTranslations } from 'next-intl'

export type Trouble = 'unknown' | 'withdrawn' | 'expired' | 'cancelled'

/** A link that opens nothing, said kindly and with the way on. */
export function LinkTrouble({ trouble }: { readonly trouble: Trouble }) {
  const t = useTranslations('people.join')
  const words = useTranslations('inviting.join')
  const isCancelled = trouble === 'cancelled'
  return (
    <>
      <h1 className="text-[34px] leading-[1.06]">
        {isCancelled ? words('cancelled.heading') : t(`${trouble}.heading`)}
      </h1>
      <p className="mt-4 text-[16.5px] text-ink-2">
        {isCancelled ? words('cancelled.text') : t(`${trouble}.text`)}
      </p>
    </>
  )
}
