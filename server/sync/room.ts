import type { Seat } from '../../lib/domain/conversation'
import type { Facts } from '../../lib/domain/facts'
import type { ConversationId, PersonId } from '../../lib/domain/ids'
import type { AppendOutcome, StoredBoard } from '../../lib/sync/boardLog'
import type { CloseName } from '../../lib/sync/closeCodes'
import {
  type BoardSnapshot,
  createCommittedBoard,
  type FoldedBoard,
  type FramedUpdate,
} from './committedBoard'
import type { Flusher } from './flusher'
import * as frames from './frames'
import { guard } from './guard'
import { createIdentities } from './identities'
import type { Limits } from './limits'
import { createOutbox, type Reader } from './outbox'
import { createReceipts, type Receipts } from './receipts'
import { createRoomNews } from './roomNews'
import { createRoomPresence } from './roomPresence'
import type { StoredParts } from './storedParts'
import { readUpdate } from './updateParts'
import { joined } from './wire'
import type { Writer } from './writer'

/** One connection, as its room sees it. */
export interface Member extends Reader {
  readonly personId: PersonId
  readonly people: readonly Seat[]
  readonly mayEdit: boolean
  /** The epoch of the copy it has, where it says so. */
  readonly epoch: number | undefined
  close(name: CloseName): void
}

export interface Room {
  readonly conversationId: ConversationId
  join(member: Member): void
  leave(member: Member): void
  /** Answers a joiner's step 1 with all that was given before it, once that is committed. */
  answerStep1(member: Member): void
  /** Edits from a member; `isAnswer` when they are its answer to our step 1. */
  take(member: Member, edits: { readonly update: Uint8Array; readonly isAnswer: boolean }): Promise<void>
  /** The server's own edit, by the same way; resolves when committed, rejects when it could not be. */
  takeOwn(update: Uint8Array, client: number): Promise<void>
  takePresence(member: Member, said: frames.SaidPresence): void
  answerPresence(member: Member): void
  /** The conversation's facts as they are now: its people are told. */
  tellFacts(facts: Facts): void
  flush(): void
  flushedAt(): number
  /** What is committed and has not been folded or told in a moment yet. */
  history(): RoomHistory
  folded(folded: FoldedBoard): void
}

export interface RoomHistory {
  readonly snapshot: BoardSnapshot
  readonly epoch: number
  personOf(client: number): PersonId | null
}

export interface RoomNeeds {
  readonly conversationId: ConversationId
  readonly stored: StoredBoard
  /** What was read from its bytes. */
  readonly parts: StoredParts
  readonly writer: Writer
  readonly flusher: Flusher
  readonly limits: Limits
  now(): number
  /** Something was committed that no moment tells of yet. */
  onChanged(room: Room): void
  /** Something was committed while somebody's approval of the plan stood. */
  onApprovedEdit(personId: PersonId | null): void
  /** The room takes nothing any more and must be loaded anew. */
  onFailed(): void
}

/** Whose boards have never been restored; a copy of them cannot be too old. */
const firstEpoch = 1

/** One conversation's live board. */
export function createRoom(needs: RoomNeeds): Room {
  // Taken apart here: what is kept must not hold on to the bytes that were loaded.
  const { conversationId, writer, flusher, limits, now, onChanged, onApprovedEdit, onFailed } = needs
  const { epoch } = needs.stored
  const board = createCommittedBoard(needs.stored, needs.parts)
  const identities = createIdentities(needs.stored.clients)
  const members = new Map<Member, Receipts>()
  /** Clients that state no epoch, and have not shown yet that their copy holds nothing from before a restore. */
  const untried = new Set<Member>()
  const outbox = createOutbox<Member>()
  const presence = createRoomPresence<Member>({
    identities,
    knows: board.holdings.knows,
    largestBytes: limits.presenceBytes,
    async record(member, client) {
      const outcome = append(member.personId, null, [client])
      staleDirectory()
      return (await outcome) !== 'foreign'
    },
    tell(author, news) {
      outbox.presence(author, news)
      flusher.gathered(room)
    },
  })
  let people: readonly Seat[] = []
  let failedBy: CloseName | undefined
  const news = createRoomNews({
    clients: identities.owners,
    members: () => members.keys(),
    people: () => people,
    now,
  })
  let flushedAt = Number.NEGATIVE_INFINITY
  let given = 0
  let settled = 0
  const asking: { member: Member; after: number }[] = []

  /**
   * The order of one update, and the only way into the board: guard → append → apply → fan out → receipt.
   * Nobody sees what is not committed. Calls overlap while the log works; the writer answers them in order.
   */
  async function take(author: Member, { update, isAnswer }: { update: Uint8Array; isAnswer: boolean }) {
    const receipts = members.get(author)
    if (failedBy || !receipts) return
    const verdict = guard({
      update,
      mayEdit: author.mayEdit,
      isOfThisEpoch: !untried.has(author),
      personId: author.personId,
      board,
      clients: identities.owners,
      limits,
    })
    if (verdict.kind === 'readOnly') return
    if (verdict.kind === 'refused') return author.close(verdict.reason)
    if (isAnswer) untried.delete(author)
    const giveReceipt = receipts.expect()
    if (verdict.kind === 'known') return giveReceipt()
    if (board.bytes() + update.length > limits.documentBytes) return author.close('tooLarge')

    // Framed at once: the bytes are a view into what came over the line, and this copy serves log, line and store.
    const framed = frames.framedUpdate(update)
    const { parts, placement } = verdict
    board.expect(update, parts, placement)
    given++
    try {
      const outcome = await append(author.personId, framed.update, verdict.authors)
      if (outcome === 'foreign') author.close('foreignIdentity')
      if (typeof outcome !== 'number') return
      const entry = { seq: outcome, personId: author.personId, ...framed }
      show(author, entry, board.commit(entry, parts, placement))
      giveReceipt()
    } finally {
      settle()
    }
  }

  async function takeOwn(update: Uint8Array, client: number): Promise<void> {
    const parts = readUpdate(update)
    if (!parts) throw new Error('an edit of the server itself cannot be read')
    const framed = frames.framedUpdate(update)
    const placement = board.holdings.place(parts)
    board.expect(update, parts, placement)
    given++
    try {
      const seq = await append(null, framed.update, [client])
      if (typeof seq !== 'number') throw new Error('an edit of the server itself was not stored')
      const entry = { seq, personId: null, ...framed }
      show(undefined, entry, board.commit(entry, parts, placement))
    } finally {
      settle()
    }
  }

  /** The row's number once it is committed; else undefined, and those concerned have been told. */
  async function append(personId: PersonId | null, update: Uint8Array | null, authors: readonly number[]) {
    const newClients = identities.claim(authors, personId)
    let outcome: AppendOutcome
    try {
      outcome = await writer.append({ conversationId, epoch, personId, update, newClients })
    } catch {
      fail('notSaved')
      return undefined
    }
    if (outcome.kind === 'foreignClient') {
      identities.disown(newClients)
      staleDirectory()
      return 'foreign'
    }
    if (outcome.kind === 'oldEpoch') fail('accessChanged')
    if (outcome.kind === 'sealed') closeAll('accessChanged')
    if (outcome.kind === 'missing') closeAll('notFound')
    if (outcome.kind !== 'stored') return undefined
    identities.recorded(newClients)
    if (newClients.length > 0) staleDirectory()
    if (outcome.isApproved && update) onApprovedEdit(personId)
    return outcome.seq ?? undefined
  }

  function show(author: Member | undefined, entry: FramedUpdate, shown: readonly FramedUpdate[]): void {
    // Others that had waited for this one go to everybody: whose they are matters to the log only.
    for (const { wire } of shown) outbox.update(wire === entry.wire ? author : undefined, wire)
    if (shown.length > 0) onChanged(room)
    flusher.soon(room)
  }

  /** Whoever asked before this append is answered now; before, the answer would not have held it. */
  function settle(): void {
    settled++
    while (asking[0] && asking[0].after <= settled) answer(asking.shift()?.member)
  }

  function answer(member: Member | undefined): void {
    if (!member || !members.has(member)) return
    for (const wire of board.joinWires()) member.write(wire)
  }

  /** Asked before anything is said or heard: an old copy must never be merged into a restored board. */
  const isOldCopy = (member: Member) => member.epoch !== undefined && member.epoch !== epoch

  function join(member: Member): void {
    // It failed between being handed over and now; whoever is not told would write into nothing.
    const refusal = failedBy ?? (isOldCopy(member) ? 'oldCopy' : undefined)
    if (refusal) {
      member.close(refusal)
      return
    }
    if (member.epoch === undefined && epoch > firstEpoch) untried.add(member)
    // The newest judgement knows best who has a seat.
    people = member.people
    const receipts = createReceipts((count) => {
      if (!member.isOurs || !members.has(member)) return
      outbox.receipt(member, frames.receiptWire(count))
      flusher.soon(room)
    })
    members.set(member, receipts)
    const greeting = [member.mayEdit ? board.askWire() : frames.readOnlyWire]
    // First whose the client ids are, then what they do.
    if (member.isOurs) greeting.push(...news.greeting())
    member.write(joined([...greeting, ...presence.all()]))
    staleDirectory()
  }

  function leave(member: Member): void {
    if (!members.delete(member)) return
    untried.delete(member)
    presence.leave(member)
    staleDirectory()
  }

  function answerPresence(member: Member): void {
    const all = presence.all()
    if (all.length > 0) member.write(joined(all))
  }

  /** With the cursors of those it tells of. Edits flush the room too, and then it goes before them. */
  function staleDirectory(): void {
    news.stale()
    flusher.gathered(room)
  }

  function flush(): void {
    flushedAt = now()
    outbox.flush(members.keys(), news.take())
  }

  function fail(name: CloseName): void {
    if (failedBy) return
    failedBy = name
    onFailed()
    closeAll(name)
  }

  function closeAll(name: CloseName): void {
    for (const member of [...members.keys()]) member.close(name)
  }

  const room: Room = {
    conversationId,
    join,
    leave,
    answerStep1(member) {
      if (settled === given) answer(member)
      else asking.push({ member, after: given })
    },
    take,
    takeOwn,
    takePresence: presence.take,
    answerPresence,
    tellFacts(facts) {
      news.changed(facts)
      flusher.soon(room)
    },
    flush,
    flushedAt: () => flushedAt,
    history: () => ({
      snapshot: board.snapshot(),
      epoch,
      personOf: (client) => identities.owners.get(client) ?? null,
    }),
    folded: board.folded,
  }
  return room
}
