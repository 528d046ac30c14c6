import type { Seat } from '../../lib/domain/conversation'
import type { Facts } from '../../lib/domain/facts'
import type { PersonId } from '../../lib/domain/ids'
import { directoryOf } from './directory'
import * as frames from './frames'
import type { Wire } from './wire'

/** What only our own clients are told: whose edits are whose, and the conversation's facts. */
export interface RoomNews {
  /** For one who has just come. */
  greeting(): Wire[]
  /** Who is there, or whose a client id is, has changed; told at the next flush. */
  stale(): void
  /** Told at the next flush. Facts are read one after the other, so that these are the newest. */
  changed(facts: Facts): void
  /** Nothing when there is no news. */
  flush(): void
}

interface Told {
  readonly personId: PersonId
  readonly isOurs: boolean
  write(wire: Wire): void
}

export function createRoomNews(needs: {
  readonly clients: ReadonlyMap<number, PersonId | null>
  members(): Iterable<Told>
  people(): readonly Seat[]
  now(): number
}): RoomNews {
  const { clients, members, people, now } = needs
  let facts: Facts | undefined
  let [isDirectoryStale, areFactsNew] = [false, false]

  function directoryWire(): Wire {
    const present = new Set([...members()].map(({ personId }) => personId))
    return frames.directoryWire(directoryOf(people(), clients, present, now()))
  }

  /** Made as it is told, since it says when that is. */
  const factsWires = () => (facts ? [frames.factsWire({ ...facts, at: now() })] : [])

  return {
    greeting: () => [directoryWire(), ...factsWires()],
    stale() {
      isDirectoryStale = true
    },
    changed(next) {
      facts = next
      areFactsNew = true
    },
    flush() {
      if (!isDirectoryStale && !areFactsNew) return
      const ours = [...members()].filter(({ isOurs }) => isOurs)
      const wires: Wire[] = []
      if (isDirectoryStale && ours.length > 0) wires.push(directoryWire())
      if (areFactsNew) wires.push(...factsWires())
      isDirectoryStale = false
      areFactsNew = false
      for (const member of ours) for (const wire of wires) member.write(wire)
    },
  }
}
