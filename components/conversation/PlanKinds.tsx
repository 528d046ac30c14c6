import { useTranslations } from 'next-intl'
import type { KindId } from '@/lib/domain/concept'

/** A kind of conversation as the form offers it, in the reader's language. */
export interface OfferedKind {
  readonly id: KindId
  readonly name: string
  readonly facilitator: string
  readonly participant: string
  readonly min: number
  readonly max: number
}

interface PlanKindsProps {
  readonly kinds: readonly OfferedKind[]
  readonly chosen: OfferedKind
  readonly choose: (kind: OfferedKind) => void
}

/** Which kind, and who one is in it. */
export function PlanKinds({ kinds, chosen, choose }: PlanKindsProps) {
  const t = useTranslations('inviting.plan')
  const { facilitator, participant, min, max } = chosen
  const roles = { facilitator: facilitator.toLowerCase(), participant: participant.toLowerCase() }
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-[650]">{t('kind')}</legend>
      <div className="grid gap-2 sm:grid-cols-3">
        {kinds.map((kind) => (
          <label
            key={kind.id}
            className="flex min-h-[64px] cursor-pointer items-start gap-3 rounded-[13px] p-3.5 shadow-[inset_0_0_0_1.5px_var(--color-line-strong)] has-checked:bg-paper-2 has-checked:shadow-[inset_0_0_0_2.5px_var(--color-ink)]"
          >
            {/* Not `checked`: a form that comes back from its action resets what is checked that way. */}
            <input
              type="radio"
              name="kind"
              value={kind.id}
              defaultChecked={kind.id === chosen.id}
              onChange={() => choose(kind)}
              className="mt-0.5 size-5 flex-none accent-ink"
            />
            <span className="min-w-0">
              <span className="block font-[720] font-display text-[16px] leading-tight">{kind.id}</span>
              <span className="block break-words text-[13.5px] text-ink-2 leading-snug">{shown(kind)}</span>
            </span>
          </label>
        ))}
      </div>
      <p className="mt-1.5 text-[13.5px] text-ink-2">
        {max > 1 ? t('rolesGroup', { ...roles, min, max }) : t('roles', roles)}
      </p>
    </fieldset>
  )
}

/** Without the short name that stands above it; long Danish words part between their members. */
function shown({ id, name }: OfferedKind): string {
  return name
    .replace(` (${id})`, '')
    .replace(/(?<=\p{L})samtale$/u, '\u00adsamtale')
    .replace(/(?<=\p{L})(?=udviklings\u00ad)/u, '\u00ad')
}
