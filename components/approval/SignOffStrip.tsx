import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { Icon } from '@/components/ui/Icon'
import { stateOf } from './stateOf'
import { useSignOff } from './useSignOff'

/** In the drawer beside the table: how far the approving is, and the way to it. */
export function SignOffStrip() {
  const t = useTranslations('approval')
  const { plan, mayEdit } = useBoardContext()
  const { facts, signers, me, obstacle } = useSignOff()
  const state = stateOf({ facts })
  if (state !== 'open')
    return (
      // In a wide window it is said on the table itself.
      <p className="flex flex-none items-center gap-2.5 rounded-2 bg-paper-2 px-3.5 py-2.5 text-[14px] leading-snug lg:hidden">
        <Icon name="lock" className="size-[18px]" />
        {t(`sealed.${state}`)}
      </p>
    )
  if (!mayEdit || (obstacle !== null && obstacle !== 'saving')) return null
  const count = signers.filter(({ standing }) => standing.kind === 'approved').length
  const isDone = me?.standing.kind === 'approved'
  return (
    <button
      type="button"
      data-sign-off-strip={me?.standing.kind}
      className="flex min-h-11 w-full flex-none items-center gap-2.5 rounded-2 bg-paper-2 px-3.5 py-2 text-left text-[14px] leading-snug hover:bg-paper-3"
      onClick={() => plan.resize('sheet')}
    >
      <Icon name={isDone ? 'check' : 'pencil'} className="size-[18px]" stroke={isDone ? 2.6 : 1.9} />
      <span className="min-w-0 flex-1">{t('count', { count, total: signers.length })}</span>
      {isDone ? null : <span className="font-[650] underline underline-offset-4">{t('see')}</span>}
    </button>
  )
}
