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
  /** Who is there, or whose a client id is, has changed. */
  stale(): void
  /** Facts are read one after the other, so that these are the newest. */
  changed(facts: Facts): void
  /** What is to be told now, made for all of them; then it is no news any more. */
  take(): Wire[]
}

interface Told {
  readonly personId: PersonId
  readonly isOurs: boolean
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
    take() {
      const wires: Wire[] = []
      const isAnybodyTold = isDirectoryStale && [...members()].some(({ isOurs }) => isOurs)
      if (isAnybodyTold) wires.push(directoryWire())
      if (areFactsNew) wires.push(...factsWires())
      isDirectoryStale = false
      areFactsNew = false
      return wires
    },
  }
}
