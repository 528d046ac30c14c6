import type { PersonId } from '../../lib/domain/ids'
import type { CloseName } from '../../lib/sync/closeCodes'
import { presencesWire, type SaidPresence } from './frames'
import type { Identities } from './identities'
import { createPresences, type PresenceNews } from './presences'
import type { Wire } from './wire'

/** A connection, as far as its presence goes. */
export interface Present {
  readonly personId: PersonId
  close(name: CloseName): void
}

/** Who is where in one room, right now, and under whose client id. */
export interface RoomPresence<Member extends Present> {
  take(member: Member, said: SaidPresence): void
  leave(member: Member): void
  /** Everyone's newest in one message; none where nobody is present. */
  all(): Wire[]
}

export function createRoomPresence<Member extends Present>(needs: {
  readonly identities: Identities
  /** Whether the board has anything of that client id. */
  knows(client: number): boolean
  readonly largestBytes: number
  /** Records in the log whose the client id is; whether it is theirs: another process may have been first. */
  record(member: Member, client: number): Promise<boolean>
  tell(author: Member | undefined, news: PresenceNews): void
}): RoomPresence<Member> {
  const { identities, knows, largestBytes, record, tell } = needs
  const presences = createPresences<Member>()

  function mayHold(member: Member, client: number): boolean {
    const owner = identities.owners.get(client)
    return owner === member.personId || (owner === undefined && !knows(client))
  }

  /** In memory first, since presence waits for nothing; then in the log. */
  async function hold(member: Member, client: number): Promise<void> {
    presences.hold(member, client)
    if (!identities.owners.has(client) && !(await record(member, client))) leave(member)
  }

  function leave(member: Member): void {
    const goodbye = presences.leave(member)
    if (goodbye) tell(undefined, goodbye)
  }

  return {
    take(member, said) {
      if (said.entries.some(({ entry }) => entry.length > largestBytes)) {
        member.close('tooLarge')
        return
      }
      if (presences.heldBy(member) === undefined) {
        const first = said.entries.find(({ client, isPresent }) => isPresent && mayHold(member, client))
        if (first) void hold(member, first.client)
      }
      const news = presences.take(member, said)
      if (news) tell(member, news)
    },
    leave,
    all() {
      const entries = presences.all()
      return entries.length > 0 ? [presencesWire(entries)] : []
    },
  }
}
