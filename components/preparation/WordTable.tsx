import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { Notice } from '@/components/ui/Notice'
import { type WordOwner, WordPiece } from './WordPiece'
import { WordTray } from './WordTray'

export interface Word {
  readonly id: string
  readonly text: string
}

interface WordTableProps {
  readonly words: readonly Word[]
  readonly picks: readonly string[]
  /** How many may be picked. */
  readonly most: number
  /** Whether the others see them already. */
  readonly isOpened: boolean
  readonly owner: WordOwner
  readonly pick: (picks: readonly string[]) => void
  /** Picked here, while another of one's own devices had filled the tray. */
  readonly noRoomFor: readonly string[]
}

// Small turns in an order that does not look like one.
const tilts = [-1.4, 0.9, -0.5, 1.5, 0.4, -1.1, 1.2]

/** All keyword pieces on the table, and the tray for those that are on one's mind. */
export function WordTable({ words, picks, most, isOpened, owner, pick, noRoomFor }: WordTableProps) {
  const t = useTranslations('preparation.words')
  const heading = useId()
  const root = useRef<HTMLElement>(null)
  const moved = useRef<string>(undefined)
  const [said, setSaid] = useState<{ readonly text: string; readonly isRefusal: boolean }>()

  const latest = useRef({ words, picks, most, pick })
  latest.current = { words, picks, most, pick }
  const press = useCallback(
    (id: string) => {
      const now = latest.current
      const word = now.words.find((candidate) => candidate.id === id)?.text ?? ''
      if (now.picks.includes(id)) {
        now.pick(now.picks.filter((picked) => picked !== id))
        setSaid({ text: t('back', { word }), isRefusal: false })
      } else if (now.picks.length >= now.most) {
        setSaid({ text: t('full'), isRefusal: true })
        return
      } else {
        now.pick([...now.picks, id])
        setSaid({ text: t('taken', { word }), isRefusal: false })
      }
      moved.current = id
    },
    [t],
  )

  // The piece is another one in its new place; a keyboard goes along with it.
  useEffect(() => {
    if (moved.current === undefined) return
    root.current?.querySelector<HTMLElement>(`[data-word="${moved.current}"]`)?.focus({ preventScroll: true })
    moved.current = undefined
  })

  const textsOf = (ids: readonly string[]) =>
    words.filter(({ id }) => ids.includes(id)).map(({ text }) => text)
  const picked = picks.flatMap((id) => words.find((word) => word.id === id) ?? [])
  return (
    <section ref={root} aria-labelledby={heading}>
      <h2 id={heading} className="text-[27px] leading-[1.1] sm:text-[31px]">
        {t('heading', { count: most })}
      </h2>
      <p className="mt-2 text-[16px] text-ink-2">{t(isOpened ? 'leadOpened' : 'lead')}</p>
      <WordTray left={Math.max(0, most - picked.length)} isEmpty={picked.length === 0}>
        {picked.map(({ id, text }) => (
          <li key={id}>
            <WordPiece id={id} text={text} tilt={0} owner={owner} onPress={press} />
          </li>
        ))}
      </WordTray>
      {noRoomFor.length > 0 ? (
        <Notice tone="warn" icon="device" isAnnounced className="mt-4">
          {t('noRoom', { words: textsOf(noRoomFor).join(', ') })}
        </Notice>
      ) : null}
      <p role="status" className={said?.isRefusal ? 'mt-4 font-semibold text-[14.5px] text-ink' : 'sr-only'}>
        {said?.text}
      </p>
      <ul
        aria-label={t('pool')}
        className="mt-8 flex flex-wrap gap-x-[26px] gap-y-[17px] pr-4 max-sm:gap-x-5 max-sm:gap-y-3.5"
      >
        {words.map(({ id, text }, index) =>
          picks.includes(id) ? null : (
            <li key={id}>
              <WordPiece id={id} text={text} tilt={tilts[index % tilts.length] ?? 0} onPress={press} />
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
