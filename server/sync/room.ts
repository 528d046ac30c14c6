import type { Seat } from '../../lib/domain/conversation'
import type { ConversationId, PersonId } from '../../lib/domain/ids'
import type { AppendOutcome, BoardLog, StoredBoard } from '../../lib/sync/boardLog'
import type { CloseName } from '../../lib/sync/closeCodes'
import { createBoardDoc } from './boardDoc'
import { directoryOf } from './directory'
import * as frames from './frames'
import { guard } from './guard'
import type { Limits } from './limits'
import { createPresences, type PresenceEntry } from './presences'
import type { Receipts } from './receipts'
import { errorName, type SyncLogger } from './syncLogger'
import type { Writer } from './writer'

/** One connection, as its room sees it. */
export interface Member {
  readonly personId: PersonId
  readonly people: readonly Seat[]
  readonly mayEdit: boolean
  /** Whether it asked for our own messages (`?samspil=1`). */
  readonly isOurs: boolean
  readonly receipts: Receipts
  send(frame: Uint8Array): void
  close(name: CloseName): void
}

export interface Room {
  join(member: Member): void
  leave(member: Member): void
  /** Answers a joiner's step 1 with what is committed and nothing else. */
  answerStep1(member: Member, stateVector: Uint8Array): void
  /** Edits from a member. */
  take(member: Member, update: Uint8Array): Promise<void>
  takePresence(member: Member, entries: readonly PresenceEntry[]): void
  answerPresence(member: Member): void
}

export interface RoomNeeds {
  readonly conversationId: ConversationId
  readonly stored: StoredBoard
  readonly log: BoardLog
  readonly writer: Writer
  readonly limits: Limits
  readonly logger: SyncLogger
  /** The room takes nothing any more and must be loaded anew. */
  onFailed(): void
}

/** One conversation's live board. Throws when the stored board cannot be read. */
export function createRoom(needs: RoomNeeds): Room {
  const { conversationId, log, writer, limits, logger } = needs
  const board = createBoardDoc(needs.stored)
  const clients = new Map(needs.stored.clients)
  /** Those of them that are in the log; the others are told to it again with every update, until it has them. */
  const recorded = new Set(clients.keys())
  const members = new Set<Member>()
  const presences = createPresences<Member>()
  let people: readonly Seat[] = []
  let failedBy: CloseName | undefined

  /**
   * The order of one update, and the only way into the board: guard → append → apply → fan out → receipt.
   * Nobody sees what is not committed. Calls overlap while the log works; the writer answers them in order.
   */
  async function take(author: Member, update: Uint8Array): Promise<void> {
    if (failedBy) return
    const verdict = guard({
      update,
      mayEdit: author.mayEdit,
      personId: author.personId,
      doc: board.doc,
      clients,
    })
    if (verdict.kind === 'readOnly') return
    if (verdict.kind === 'refused') return author.close(verdict.reason)
    const giveReceipt = author.receipts.expect()
    if (verdict.kind === 'known') return giveReceipt()
    if (!board.hasRoomFor(update.length, limits.documentBytes)) return author.close('tooLarge')

    const newClients = verdict.authors.filter((client) => !recorded.has(client))
    // Theirs at once, so that nobody else can claim them while this is on its way into the log.
    for (const client of newClients) clients.set(client, author.personId)
    let outcome: AppendOutcome
    try {
      outcome = await writer.append({ conversationId, personId: author.personId, update, newClients })
    } catch {
      return fail('notSaved')
    }
    if (outcome !== 'stored') return closeAll(outcome === 'sealed' ? 'accessChanged' : 'notFound')

    let change: Uint8Array | undefined
    try {
      change = board.apply(update)
    } catch (error) {
      logger.error({ conversationId, error: errorName(error) }, 'a committed update could not be applied')
      return fail('loadFailed')
    }
    for (const client of newClients) recorded.add(client)
    if (newClients.length > 0) tellDirectory()
    if (change) tellAllBut(author, frames.updateFrame(change))
    giveReceipt()
  }

  function takePresence(member: Member, entries: readonly PresenceEntry[]): void {
    if (entries.some(({ state }) => state !== null && state.length > limits.presenceBytes)) {
      member.close('tooLarge')
      return
    }
    if (presences.heldBy(member) === undefined) {
      const first = entries.find(({ client, state }) => state !== null && mayHold(member, client))
      if (first) hold(member, first.client)
    }
    const news = presences.take(member, entries)
    if (news.length > 0) tellAllBut(member, frames.presenceFrame(news))
  }

  function mayHold(member: Member, client: number): boolean {
    const owner = clients.get(client)
    return owner === member.personId || (owner === undefined && !board.doc.store.clients.has(client))
  }

  /** In memory first, since presence waits for nothing; then in the log, where another may have been first. */
  function hold(member: Member, client: number): void {
    presences.hold(member, client)
    if (clients.has(client)) return
    clients.set(client, member.personId)
    tellDirectory()
    log.claimClient(conversationId, client, member.personId).then(
      (owner) => {
        recorded.add(client)
        if (owner === member.personId || clients.get(client) !== member.personId) return
        clients.set(client, owner)
        tellDirectory()
        tellPresence(presences.leave(member))
      },
      (error: unknown) =>
        logger.warn({ conversationId, error: errorName(error) }, 'a client id was not recorded'),
    )
  }

  function join(member: Member): void {
    // It failed between being handed over and now; whoever is not told would write into nothing.
    if (failedBy) {
      member.close(failedBy)
      return
    }
    // The newest judgement knows best who has a seat.
    people = member.people
    members.add(member)
    member.send(member.mayEdit ? frames.step1Frame(board.doc) : frames.readOnlyFrame)
    // First whose the client ids are, then what they do.
    tellDirectory()
    answerPresence(member)
  }

  function leave(member: Member): void {
    if (!members.delete(member)) return
    tellPresence(presences.leave(member))
    if (![...members].some(({ personId }) => personId === member.personId)) tellDirectory()
  }

  function answerPresence(member: Member): void {
    const entries = presences.all()
    if (entries.length > 0) member.send(frames.presenceFrame(entries))
  }

  function tellPresence(entries: readonly PresenceEntry[]): void {
    if (entries.length > 0) tellAllBut(undefined, frames.presenceFrame(entries))
  }

  function tellDirectory(): void {
    const present = new Set([...members].map(({ personId }) => personId))
    const frame = frames.directoryFrame(directoryOf(people, clients, present))
    for (const member of [...members]) if (member.isOurs) member.send(frame)
  }

  function tellAllBut(author: Member | undefined, frame: Uint8Array): void {
    // A copy: a slow reader that is dropped in the middle leaves the set.
    for (const member of [...members]) if (member !== author) member.send(frame)
  }

  function fail(name: CloseName): void {
    if (failedBy) return
    failedBy = name
    needs.onFailed()
    closeAll(name)
  }

  function closeAll(name: CloseName): void {
    for (const member of [...members]) member.close(name)
  }

  return {
    join,
    leave,
    answerStep1: (member, stateVector) => member.send(frames.step2Frame(board.doc, stateVector)),
    take,
    takePresence,
    answerPresence,
  }
}
