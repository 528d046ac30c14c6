import { useTranslations } from 'next-intl'
import { useCallback, useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { type Happening, happenings } from '@/components/board/news/happenings'
import { useAuthors } from '@/components/board/notes/useAuthors'
import { useFreshNotes } from '@/components/board/notes/useFreshNotes'
import { returnFocus } from '@/components/board/returnFocus'
import { usePlanView } from '@/components/board/usePlanView'
import { insetsFor } from '@/components/board/view/useWindowFit'
import { toScreen } from '@/components/board/view/viewport'
import { InitialsFlag } from '@/components/ui/InitialsFlag'
import { personStyle } from '@/components/ui/personStyle'
import { pieceLabel } from '@/lib/domain/pieceWords'
import { type EdgeSpot, edgeOf } from './edgeOf'
import { focusPiece } from './showPiece'

/** More would be noise; hands come before words. */
const most = 3
/** Hands move some hundred times a second in all; a hint at the edge need not follow each. */
const lookMs = 200
/** Half of what a hint takes, in pixels. */
const reach = { width: 84, height: 24 }

interface Hint extends Omit<Happening, 'at'> {
  readonly x: number
  readonly y: number
  readonly spot: EdgeSpot
}

/** Where something happens outside of what one sees: a small sign at the window's edge, which leads there. */
export function EdgeHints() {
  const t = useTranslations('tools.edge')
  const { session, table, view, language, remoteNotes } = useBoardContext()
  const { size } = usePlanView()
  const fresh = useFreshNotes()
  const authorOf = useAuthors()
  const { remote, store } = session

  const subscribe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const lookSoon = () => {
        timer ??= setTimeout(() => {
          timer = undefined
          listener()
        }, lookMs)
      }
      const ends = [
        () => clearTimeout(timer),
        remote.subscribe(listener),
        remote.onMoved(lookSoon),
        remoteNotes.subscribe(listener),
        remoteNotes.onMoved(lookSoon),
        view.subscribe(listener),
        store.subscribe(listener),
      ]
      window.addEventListener('resize', listener)
      return () => {
        for (const end of ends) end()
        window.removeEventListener('resize', listener)
      }
    },
    [remote, remoteNotes, view, store],
  )
  // A string, so that what stands still re-renders nothing however often it is told.
  const told = useSyncExternalStore(
    subscribe,
    () => {
      const doings = () =>
        remote.snapshot().map(({ client, writing }) => ({
          client,
          writing,
          held: remote.whereabouts(client)?.carried[0],
          heldNote: remoteNotes.placeOf(client),
        }))
      const screen = { width: window.innerWidth, height: window.innerHeight }
      const insets = insetsFor(screen, size)
      const hints = happenings(table, store.snapshot(), doings(), fresh).flatMap(
        ({ at, ...happening }): Hint[] => {
          const spot = edgeOf(toScreen(view.snapshot(), at), screen, insets, reach)
          return spot
            ? [{ ...happening, x: Math.round(at.x / 40) * 40, y: Math.round(at.y / 40) * 40, spot }]
            : []
        },
      )
      return JSON.stringify(hints.slice(0, most))
    },
    () => '[]',
  )
  const hints = JSON.parse(told) as readonly Hint[]
  const go = ({ x, y, piece }: Hint) => {
    if (piece) focusPiece(piece)
    const at = toScreen(view.snapshot(), { x, y })
    view.reveal({ left: at.x - 160, right: at.x + 160, top: at.y - 110, bottom: at.y + 110 })
  }
  if (hints.length === 0) return null
  return (
    <ul aria-label={t('label')} className="contents">
      {hints.map((hint) => {
        const person = authorOf(hint.client)
        const name = person?.firstName ?? t('someone')
        const piece = hint.piece && table.byId.get(hint.piece)
        const what = t(hint.what, { name, piece: piece ? pieceLabel(piece, language) : '' })
        return (
          <li
            key={hint.key}
            className="absolute z-[35] -translate-x-1/2 -translate-y-1/2 transition-[left,top] duration-(--duration-2) ease-out"
            style={{ left: hint.spot.x, top: hint.spot.y }}
          >
            <button
              ref={returnFocus}
              type="button"
              data-edge={hint.what}
              aria-label={t('go', { what })}
              onClick={() => go(hint)}
              className="flex h-11 items-center gap-2 rounded-pill bg-paper pr-3 pl-2 font-[650] text-[13.5px] shadow-lift"
              style={personStyle(person?.colour ?? 5)}
            >
              <InitialsFlag initials={person?.initials ?? '…'} colour={person?.colour ?? 5} />
              <span className="max-w-[110px] truncate">{name}</span>
              <svg
                viewBox="0 0 16 16"
                aria-hidden="true"
                focusable="false"
                className="size-4 flex-none text-(--person)"
                style={{ transform: `rotate(${hint.spot.degrees}deg)` }}
              >
                <path
                  d="M2 8h11M8.5 3.5 13 8l-4.5 4.5"
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="2.2"
                  strokeLinecap="round"
                  strokeLinejoin="round"
                />
              </svg>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
