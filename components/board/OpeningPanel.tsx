import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { usePeople } from '@/components/board/people/usePeople'
import { Avatar } from '@/components/ui/Avatar'
import { Icon } from '@/components/ui/Icon'
import type { FailureName } from '@/lib/domain/errors'
import { useBoardContext } from './boardContext'
import { returnFocus } from './returnFocus'
import { useFacts } from './useFacts'

/** How the table is opened, from the page that may. */
export interface Opening {
  /** Undefined for whoever may not. */
  readonly open?: () => Promise<{ readonly failure?: FailureName }>
  /** Where this person prepares. */
  readonly preparePath: string
}

/**
 * Until the table is opened everyone's words lie face down: said plainly, with who is ready, and the facilitator's one
 * button. Nobody is waited for. It can be put away, and comes back with a tap.
 */
export function OpeningPanel({ open, preparePath }: Opening) {
  const t = useTranslations('life')
  const words = useTranslations('errors.failures')
  const { mayEdit } = useBoardContext()
  const { people } = usePeople()
  const { openedAt, ready } = useFacts()
  const [isAway, setAway] = useState(false)
  const [isOpening, setOpening] = useState(false)
  const [failure, setFailure] = useState<FailureName>()
  const toggle = useRef<HTMLButtonElement>(null)
  const putAway = (isPutAway: boolean) => {
    flushSync(() => setAway(isPutAway))
    toggle.current?.focus()
  }
  if (openedAt || !mayEdit) return null
  const leader = people.find(({ isFacilitator }) => isFacilitator)

  async function openIt() {
    if (!open) return
    setOpening(true)
    try {
      const answer = await open()
      setFailure(answer.failure)
    } catch {
      setFailure('NotSaved')
    }
    setOpening(false)
  }

  const place =
    'absolute z-40 bottom-[86px] left-1/2 -translate-x-1/2 min-[90rem]:left-[calc(50%-158px)] max-w-[calc(100vw-28px)]'
  if (isAway)
    return (
      <button
        ref={toggle}
        type="button"
        onClick={() => putAway(false)}
        className={`${place} flex min-h-11 items-center gap-2 whitespace-nowrap rounded-pill bg-private px-4 font-[650] text-[14px] text-on-private shadow-lift`}
      >
        <Icon name="lock" className="size-[18px]" />
        {t('opening.faceDown')}
      </button>
    )
  return (
    <section
      ref={returnFocus}
      aria-labelledby="opening-heading"
      data-opening=""
      className={`${place} w-[560px] rounded-4 bg-private p-4 pl-5 text-on-private shadow-lift`}
    >
      <div className="flex items-start gap-3">
        <Icon name="lock" className="mt-[3px] size-5" />
        <div className="min-w-0 flex-1">
          <h2 id="opening-heading" className="text-[17px] leading-tight">
            {t('opening.heading')}
          </h2>
          <p className="mt-1 text-[14px] leading-snug opacity-90">
            {open ? t('opening.leader') : t('opening.others', { name: leader?.firstName ?? '' })}
          </p>
        </div>
        <button
          ref={toggle}
          type="button"
          aria-label={t('opening.putAway')}
          onClick={() => putAway(true)}
          className="-mt-1.5 -mr-1 grid size-11 flex-none place-items-center rounded-2 hover:bg-on-private/10"
        >
          <Icon name="chevronDown" />
        </button>
      </div>
      <ul className="-mx-1 mt-2 flex max-h-[104px] flex-wrap gap-x-4 gap-y-2 overflow-y-auto p-1">
        {people.map((person) => {
          const isReady = ready.some((id) => id === person.id)
          return (
            <li key={person.id} className="flex items-center gap-2 text-[14px]">
              <Avatar
                name={person.name}
                initials={person.initials}
                colour={person.colour}
                size={28}
                label=""
              />
              <span>{t(isReady ? 'opening.ready' : 'opening.notReady', { name: person.firstName })}</span>
              {isReady ? <Icon name="check" className="size-4" stroke={2.6} /> : null}
            </li>
          )
        })}
      </ul>
      {failure ? (
        <p role="alert" className="mt-3 rounded-2 bg-danger-tint px-3 py-2 text-[14px] text-danger">
          {words(failure)}
        </p>
      ) : null}
      <div className="mt-3.5 flex flex-wrap gap-2">
        {open ? (
          <button
            type="button"
            aria-disabled={isOpening}
            onClick={() => {
              if (!isOpening) void openIt()
            }}
            className="inline-flex min-h-11 flex-1 items-center justify-center gap-2 whitespace-nowrap rounded-2 bg-on-private px-[18px] font-[650] text-[15px] text-private active:translate-y-px"
          >
            {t(isOpening ? 'opening.isOpening' : 'opening.open')}
          </button>
        ) : null}
        <Link
          href={preparePath}
          className="inline-flex min-h-11 flex-1 items-center justify-center gap-2 whitespace-nowrap rounded-2 px-[18px] font-[650] text-[15px] text-on-private no-underline shadow-[inset_0_0_0_1.5px_currentColor] hover:bg-on-private/10"
        >
          {t('opening.prepare')}
        </Link>
      </div>
    </section>
  )
}
