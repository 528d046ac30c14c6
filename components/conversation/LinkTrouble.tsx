import { useTranslations } from 'next-intl'

/** A link that opens nothing, said kindly and with the way on. */
export function LinkTrouble({ trouble }: { readonly trouble: 'unknown' | 'withdrawn' | 'expired' }) {
  const t = useTranslations('people.join')
  return (
    <>
      <h1 className="text-[34px] leading-[1.06]">{t(`${trouble}.heading`)}</h1>
      <p className="mt-4 text-[16.5px] text-ink-2">{t(`${trouble}.text`)}</p>
    </>
  )
}
