import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { Avatar } from '@/components/ui/Avatar'
import { Tag } from '@/components/ui/Tag'
import { formatTime, formatWhen, localDate } from '@/lib/i18n/formatWhen'
import type { Signer } from './useSignOff'

const toneOf = {
  approved: 'ok',
  changed: 'warn',
  without: 'warn',
  withdrawn: 'inset',
  waiting: 'inset',
} as const satisfies Record<Signer['standing']['kind'], string>

/** One person and how they stand to the plan, in words. */
export function SignerRow({
  signer,
  signers,
}: {
  readonly signer: Signer
  readonly signers: readonly Signer[]
}) {
  const t = useTranslations('approval')
  const { kind } = signer.standing
  return (
    <li data-signer={signer.id} data-standing={kind} className="flex items-start gap-3">
      <Avatar
        name={signer.name}
        initials={signer.initials}
        colour={signer.colour}
        isFacilitator={signer.isFacilitator}
        label=""
      />
      <div className="min-w-0 flex-1">
        <div className="flex items-start justify-between gap-2">
          <b className="wrap-anywhere min-w-0 pt-1 font-[650] leading-snug">
            {signer.isMe ? t('me', { name: signer.name }) : signer.name}
          </b>
          <Tag tone={toneOf[kind]} icon={kind === 'approved' ? 'check' : 'pencil'}>
            <span className="whitespace-nowrap">{t(`tag.${kind}`)}</span>
          </Tag>
        </div>
        <p className="wrap-anywhere whitespace-pre-line text-[13.5px] text-ink-2 leading-snug">
          <StandingWords signer={signer} signers={signers} />
        </p>
      </div>
    </li>
  )
}

function StandingWords({
  signer: { standing },
  signers,
}: {
  readonly signer: Signer
  readonly signers: readonly Signer[]
}) {
  const t = useTranslations('approval')
  const { language } = useBoardContext()
  switch (standing.kind) {
    case 'approved': {
      const at = new Date(standing.at)
      const isToday = localDate(at) === localDate(new Date())
      const time = language === 'da' ? `kl. ${formatTime(at, language)}` : `at ${formatTime(at, language)}`
      return t('state.approved', { when: isToday ? time : formatWhen(at, language) })
    }
    case 'changed': {
      const by = signers.find(({ id }) => id === standing.by)
      if (!by) return t('state.changed')
      return by.isMe ? t('state.changedByMe') : t('state.changedBy', { name: by.firstName })
    }
    case 'without':
      return t('state.without', { reason: standing.reason })
    default:
      return t(`state.${standing.kind}`)
  }
}
