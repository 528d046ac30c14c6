import { useTranslations } from 'next-intl'
import { memo, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { float, putAt } from '@/components/board/hand/afloat'
import { cursorKey } from '@/components/board/hand/motion'
import { pointerAt } from '@/components/board/hand/pointerAt'
import type { Point } from '@/components/board/view/viewport'
import { personStyle } from '@/components/ui/personStyle'
import type { RemotePerson } from './remoteStore'

const nobody: readonly RemotePerson[] = []
/** Then a hand that rests is seen through (DESIGN §2). */
const idleMs = 5_000
/** A name with "flytter" takes so much, in pixels; nearer to the right edge it stands on the other side of its hand. */
const longestName = 150

/** Where the others point, with their names; the same size at any zoom. */
export function Cursors() {
  const { session, view } = useBoardContext()
  const people = useSyncExternalStore(session.remote.subscribe, session.remote.snapshot, () => nobody)
  const unzoom = useSyncExternalStore(
    view.subscribe,
    () => 1 / view.snapshot().zoom,
    () => 1,
  )
  const scale: Record<string, number> = { '--unzoom': unzoom }
  return (
    <div style={scale}>
      {people.map((person) =>
        person.isPointing || person.holds.length > 0 ? <Cursor key={person.client} person={person} /> : null,
      )}
    </div>
  )
}

const Cursor = memo(function Cursor({ person }: { readonly person: RemotePerson }) {
  const t = useTranslations('board')
  const { session, motion, table, view } = useBoardContext()
  const ref = useRef<HTMLDivElement>(null)
  const { client } = person

  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    let idle: ReturnType<typeof setTimeout> | undefined
    let movedAt = 0
    const rest = () => {
      const left = movedAt + idleMs - performance.now()
      if (left > 0) idle = setTimeout(rest, left)
      else {
        idle = undefined
        element.dataset.idle = ''
      }
    }
    const write = (at: Point) => {
      putAt(element, at)
      const { x, width } = view.area()
      element.toggleAttribute('data-turned', at.x > x + width - longestName / view.snapshot().zoom)
      movedAt = performance.now()
      if (idle) return
      delete element.dataset.idle
      idle = setTimeout(rest, idleMs)
    }
    const where = session.remote.whereabouts(client)
    const at = where && pointerAt(table, where)
    const land = float(element)
    const detach = motion.attach(cursorKey(client), write)
    if (at) motion.put(cursorKey(client), at)
    return () => {
      detach()
      land()
      clearTimeout(idle)
    }
  }, [session, motion, table, view, client])

  return (
    <div
      ref={ref}
      aria-hidden="true"
      data-cursor={person.personId}
      className="group/cursor pointer-events-none absolute top-0 left-0 z-[3000000] will-change-transform"
    >
      <div
        className="origin-top-left scale-(--unzoom) group-data-idle/cursor:opacity-40 group-data-idle/cursor:transition-opacity group-data-idle/cursor:duration-[420ms]"
        style={personStyle(person.colour)}
      >
        <svg
          width="26"
          height="30"
          viewBox="0 0 26 30"
          aria-hidden="true"
          focusable="false"
          className="-ml-[3px] -mt-[2px]"
        >
          <path d={arrow} fill="var(--color-shade)" fillOpacity="0.18" transform="translate(.6 2.6)" />
          <path
            d={arrow}
            fill="var(--person)"
            stroke="var(--color-paper)"
            strokeWidth="2.2"
            strokeLinejoin="round"
          />
        </svg>
        <b className="absolute top-5 left-4 rounded-[4px_13px_13px_13px] bg-(--person) group-data-turned/cursor:right-4 group-data-turned/cursor:left-auto group-data-turned/cursor:rounded-[13px_4px_13px_13px] bg-(image:--person-pattern) px-[11px] pt-[7px] pb-2 font-[650] text-[13.5px] text-on-person leading-none whitespace-nowrap">
          {person.holds.length > 0 ? t('moves', { name: person.name }) : person.name}
        </b>
      </div>
    </div>
  )
})

const arrow = 'M3 2.5 22.5 12.2a1.2 1.2 0 0 1-.2 2.2l-8 2.2-4.2 7.5a1.2 1.2 0 0 1-2.2-.3z'
