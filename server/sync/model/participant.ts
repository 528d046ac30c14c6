import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Seat } from '../../../lib/domain/conversation'
import { type CloseName, closeName } from '../../../lib/sync/closeCodes'
import { messageType, syncType } from '../../../lib/sync/protocol'
import { defaultLimits } from '../limits'
import { createTestClient, type TestClient } from '../testClient'
import type { TestTable } from '../testTable'
import { isWaiting, type Truth } from './truth'

/** Someone at the table, who holds whatever the server hands over against the truth at the moment it does. */
export interface Participant {
  readonly client: TestClient
  readonly seat: Seat
  readonly mayEdit: boolean
  /** Whether the server has told it everything, on this line. */
  readonly isAnswered: boolean
  readonly isSlow: boolean
  /** Its answers to the server's questions, on all lines of this page. */
  readonly answers: readonly Uint8Array[]
  /** The last receipt of this line. */
  readonly receipt: number
  /** How many frames with edits the server has got of it on this line. */
  readonly editsSent: number
  sit(table: TestTable): void
  /** The page is loaded anew: a new client over a copy of the document, and no line. */
  reload(doc: Y.Doc): void
  deliverUp(): void
  /** So much lies unread from now on, in bytes. */
  read(unread: number): void
  /** Whoever is there must have it all by now: everything that is to come of the past has come. */
  settled(): void
  /** From now on its line may be closed by this name. */
  mayClose(name: CloseName): void
  /** All that has been wrong so far. */
  problems(): readonly string[]
}

export function createParticipant(needs: {
  readonly doc: Y.Doc
  readonly truth: Truth
  readonly seat: Seat
  readonly mayEdit: boolean
  readonly isOurs: boolean
}): Participant {
  const { truth, seat, mayEdit, isOurs } = needs
  let answers: Uint8Array[] = []
  const problems: string[] = []
  let allowed = new Set<CloseName>()
  let receipt = 0
  let answered = 0
  /** All that this line has brought. */
  let told = new Y.Doc()
  /** What was stored as each question was asked: client → clock. */
  let atQuestions: ReadonlyMap<number, number>[] = []
  let client = createTestClient(needs.doc, written)

  const edits = () => client.sent.flatMap((frame) => editsIn(frame)?.update ?? [])
  const isAnswered = () => client.frames.some((frame) => editsIn(frame)?.isAnswer)

  function written(frame: Uint8Array): void {
    const [type = 0] = frame
    const brought = editsIn(frame)
    if (brought && !truth.shows(brought.update)) problems.push('was sent what others may not see yet')
    if (brought) Y.applyUpdate(told, brought.update)
    if (brought?.isAnswer) answeredTo(answered++)
    if (client.bufferedBytes > defaultLimits.bufferedBytes) problems.push('was sent more than it can take')
    if (
      type === messageType.awareness &&
      hasCursor(frame) &&
      client.bufferedBytes > defaultLimits.behindBytes
    )
      problems.push('was sent a cursor while it was behind')
    if (type >= messageType.directory && !isOurs) problems.push('was sent what it did not ask for')
    if (type === messageType.receipt)
      receipted(decoding.readVarUint(decoding.createDecoder(frame.subarray(1))))
  }

  /** "Synced" is honest: its own edits from before that question, and what was stored as it was asked, are in it. */
  function answeredTo(question: number): void {
    const asked = client.sent.flatMap((frame, at) => (isQuestion(frame) ? at : []))[question]
    if (asked === undefined) problems.push('was answered without a question')
    const own = client.sent.slice(0, asked).map((frame) => editsIn(frame)?.update ?? nothing)
    if (mayEdit && !own.every(truth.holds)) problems.push('was answered before its own edits were stored')
    for (const [id, clock] of atQuestions[question] ?? [])
      if (Y.getState(told.store, id) < clock) problems.push('was answered without all that was stored')
  }

  function receipted(count: number): void {
    const sent = edits()
    if (!mayEdit || count <= receipt || count > sent.length) problems.push(`got a receipt for ${count}`)
    if (!sent.slice(receipt, count).every(truth.holds)) problems.push('got a receipt for what is not stored')
    receipt = count
  }

  return {
    get client() {
      return client
    },
    seat,
    mayEdit,
    get isAnswered() {
      return isAnswered()
    },
    get isSlow() {
      return client.bufferedBytes > 0
    },
    get answers() {
      return answers
    },
    get receipt() {
      return receipt
    },
    get editsSent() {
      return edits().length
    },
    sit(table) {
      allowed = new Set()
      receipt = 0
      answered = 0
      told = new Y.Doc()
      atQuestions = []
      client.bufferedBytes = 0
      table.sit(seat, client, { mayEdit, isOurs, epoch: isOurs ? 1 : undefined })
    },
    reload(doc) {
      client.cut()
      answers = []
      client = createTestClient(doc, written)
    },
    deliverUp() {
      const before = client.sent.length
      // Before it is known what it is: the answer may come at once.
      atQuestions.push(Y.decodeStateVector(Y.encodeStateVector(truth.doc)))
      client.deliverUp()
      const frame = client.sent[before]
      if (!frame || !isQuestion(frame)) atQuestions.pop()
      if (frame && editsIn(frame)?.isAnswer) answers.push(frame)
    },
    read(unread) {
      client.bufferedBytes = unread
    },
    settled() {
      if (!client.isConnected || !isAnswered()) return
      // Its own is not told to it again.
      const known = new Y.Doc()
      for (const update of [Y.encodeStateAsUpdate(told), ...(mayEdit ? edits() : [])])
        Y.applyUpdate(known, update)
      if (!truth.isIn(known)) problems.push('was not told all that is stored')
    },
    mayClose: (name) => void allowed.add(name),
    problems() {
      const { closedWith } = client
      const name = closedWith === undefined ? undefined : closeName(closedWith)
      if (closedWith !== undefined && !(name && allowed.has(name))) problems.push(`was closed with ${name}`)
      if (isAnswered() && isWaiting(client.doc)) problems.push('waits for what it was never sent')
      return problems
    },
  }
}

const isQuestion = ([type, sort]: Uint8Array) => type === messageType.sync && sort === syncType.step1

/** An update without structs or deletions. */
const nothing = Uint8Array.of(0, 0)

/** What a frame of either end brings into the document; undefined when that is nothing. */
function editsIn(frame: Uint8Array): { isAnswer: boolean; update: Uint8Array } | undefined {
  const decoder = decoding.createDecoder(frame)
  if (decoding.readVarUint(decoder) !== messageType.sync) return undefined
  const type = decoding.readVarUint(decoder)
  if (type === syncType.step1) return undefined
  return { isAnswer: type === syncType.step2, update: decoding.readVarUint8Array(decoder) }
}

/** Whether a presence frame tells where somebody is: a goodbye does not. */
function hasCursor(frame: Uint8Array): boolean {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  const body = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  for (let left = decoding.readVarUint(body); left > 0; left--) {
    decoding.readVarUint(body)
    decoding.readVarUint(body)
    if (decoding.readVarString(body) !== 'null') return true
  }
  return false
}
