import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { personStyle } from '@/components/ui/personStyle'
import { useBoardContext } from './boardContext'
import type { RemotePerson } from './remoteStore'

const nobody: readonly RemotePerson[] = []

/** Where the others point, with their names; the same size at any zoom. */
export function Cursors() {
  const { session, view } = useBoardContext()
  const people = useSyncExternalStore(session.remote.subscribe, session.remote.snapshot, () => nobody)
  const zoom = useSyncExternalStore(
    view.subscribe,
    () => view.snapshot().zoom,
    () => 1,
  )
  return people.map((person) => <Cursor key={person.client} person={person} zoom={zoom} />)
}

function Cursor({ person, zoom }: { readonly person: RemotePerson; readonly zoom: number }) {
  const t = useTranslations('board')
  const { table } = useBoardContext()
  const held = person.drag ? table.byId.get(person.drag.piece) : undefined
  // Who moves a piece by keyboard points nowhere: then the name hangs on the piece.
  const at =
    person.cursor ??
    (person.drag && held
      ? { x: person.drag.x + held.width * 0.8, y: person.drag.y + held.height * 0.8 }
      : undefined)
  if (!at) return null
  return (
    <div
      aria-hidden="true"
      data-cursor={person.personId}
      className="pointer-events-none absolute top-0 left-0 z-[3000000] transition-transform duration-[80ms] ease-linear"
      style={{
        ...personStyle(person.colour),
        transform: `translate(${at.x}px, ${at.y}px) scale(${1 / zoom})`,
      }}
    >
      <svg
        width="26"
        height="28"
        viewBox="0 0 26 28"
        aria-hidden="true"
        focusable="false"
        className="-ml-[3px] -mt-[2px] drop-shadow-[0_3px_4px_color-mix(in_srgb,var(--color-shade)_30%,transparent)]"
      >
        <path
          d="M3 2.5 22.5 12.2a1.2 1.2 0 0 1-.2 2.2l-8 2.2-4.2 7.5a1.2 1.2 0 0 1-2.2-.3z"
          fill="var(--person)"
          stroke="var(--color-paper)"
          strokeWidth="2.2"
          strokeLinejoin="round"
        />
      </svg>
      <b className="absolute top-5 left-4 rounded-[4px_13px_13px_13px] bg-(--person) px-[11px] pt-[7px] pb-2 font-[650] text-[13.5px] text-on-person leading-none whitespace-nowrap">
        {person.drag ? t('moves', { name: person.name }) : person.name}
      </b>
    </div>
  )
}
