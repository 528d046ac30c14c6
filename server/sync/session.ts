import { failureName } from '../../lib/domain/errors'
import type { ConversationId } from '../../lib/domain/ids'
import type { Clock } from '../../lib/sync/clock'
import { type CloseName, closeCode } from '../../lib/sync/closeCodes'
import { keepAliveMs } from '../../lib/sync/protocol'
import type { Scope } from '../../lib/sync/roomControl'
import * as frames from './frames'
import type { Allowed } from './judgement'
import type { Limits } from './limits'
import { createRate } from './rate'
import type { Member } from './room'
import type { Hold, Rooms } from './rooms'
import { errorName, type SyncLogger } from './syncLogger'
import type { Wire } from './wire'

/** What a session needs of a WebSocket; tests put a hand-flushed pair in its place. */
export interface Socket {
  /** Whole WebSocket frames, as they go over the line. */
  write(wire: Wire): void
  close(code: number, reason: string): void
  /** What `say` writes leaves in one go. */
  together(say: () => void): void
  terminate(): void
  ping(): void
  /** Bytes handed over that have not left yet. A method, as all that is asked for at every write: an accessor of each object would be a shape of its own to the engine, and slow. */
  bufferedBytes(): number
  /** Bytes that have come so far, whole messages or not. */
  readBytes(): number
}

type SessionState =
  /** The board is being loaded; frames wait, none is lost. */
  | { readonly name: 'loading'; readonly waiting: Uint8Array[] }
  | { readonly name: 'open'; readonly hold: Hold }
  /** Orderly end of the process: nothing new is taken, receipts of what was still go out. */
  | { readonly name: 'stopping'; readonly hold: Hold }
  | { readonly name: 'closed' }

export interface Session {
  receive(frame: Uint8Array): void
  /** Something whole came over the line, if only a pong. */
  heard(): void
  /** The socket is gone. */
  ended(): void
  close(name: CloseName): void
  /** Takes nothing more, but stays to hear of what is being written. */
  stop(): void
  isIn(scope: Scope): boolean
  /** Called every few seconds: keeps a quiet line alive, ends a dead one. */
  beat(): void
}

/** What a client says of itself in the address it connects to; a stock one says nothing. */
export interface Stated {
  /** It understands our own messages (`samspil=1`). */
  readonly isOurs: boolean
  /** Of the board whose copy it holds (`epoch=1`). */
  readonly epoch?: number
  /** Of the document it can write (`version=1`). */
  readonly version?: number
}

/** Silence after which a line is asked whether it is still there: a cut one says nothing of itself. */
const askAfterMs = keepAliveMs / 3
/**
 * Pings in a row that a living line leaves unanswered at most; counted, since after a pause of our own every line has
 * been silent. A line that was cut is so noticed within twenty seconds. While bytes move, either way, none counts: on a
 * weak line a pong waits behind a large message, and a ping behind ours.
 */
const mostUnanswered = 2

/** One admitted socket, from its first byte to its last. */
export function createSession(needs: {
  socket: Socket
  allowed: Allowed
  conversationId: ConversationId
  stated: Stated
  rooms: Rooms
  limits: Limits
  clock: Clock
  logger: SyncLogger
  /** With the reason, when we ended it. */
  onClosed(reason: CloseName | 'timedOut' | undefined): void
}): Session {
  const { socket, allowed, conversationId, stated, rooms, limits, clock, logger } = needs
  let state: SessionState = { name: 'loading', waiting: [] }
  let sentAt = clock.now()
  let heardAt = clock.now()
  let unanswered = 0
  /** As it was at the last beat. */
  let readBytes = socket.readBytes()
  let bufferedBytes = socket.bufferedBytes()

  const edits = createRate(limits.edits)
  const presences = createRate(limits.presences)
  const questions = createRate(limits.questions)

  const member: Member = {
    personId: allowed.person.id,
    people: allowed.people,
    mayEdit: allowed.mayEdit,
    isOurs: stated.isOurs,
    epoch: stated.epoch,
    isBehind: () => socket.bufferedBytes() > limits.behindBytes,
    write,
    close,
  }

  void load()

  async function load(): Promise<void> {
    let hold: Hold
    try {
      hold = await rooms.open(conversationId)
    } catch (error) {
      if (failureName(error) === 'NotFound') return close('notFound')
      logger.error({ conversationId, error: errorName(error) }, 'a board could not be loaded')
      return close('loadFailed')
    }
    if (state.name !== 'loading') return hold.release()
    const { waiting } = state
    state = { name: 'open', hold }
    socket.together(() => {
      hold.room.join(member)
      for (const frame of waiting) receive(frame)
    })
  }

  function heard(): void {
    heardAt = clock.now()
    unanswered = 0
  }

  function hasMoved(): boolean {
    const before = { readBytes, bufferedBytes }
    readBytes = socket.readBytes()
    bufferedBytes = socket.bufferedBytes()
    return readBytes > before.readBytes || bufferedBytes < before.bufferedBytes
  }

  function receive(frame: Uint8Array): void {
    heard()
    if (frame.length > limits.frameBytes) close('tooLarge')
    else if (state.name === 'open') handle(frame, state.hold)
    else if (state.name === 'loading') {
      if (state.waiting.length < limits.waitingFrames) state.waiting.push(frame)
      else close('loadFailed')
    }
  }

  function handle(bytes: Uint8Array, { room }: Hold): void {
    const frame = frames.readFrame(bytes)
    switch (frame?.kind) {
      case undefined:
        close('badMessage')
        break
      case 'step1':
        if (questions.take(heardAt)) room.answerStep1(member)
        else close('tooFast')
        break
      case 'edits':
        if (edits.take(heardAt)) room.take(member, frame).catch(giveUp)
        else close('tooFast')
        break
      case 'presence':
        if (presences.take(heardAt)) room.takePresence(member, frame)
        else close('tooFast')
        break
      case 'queryPresence':
        if (questions.take(heardAt)) room.answerPresence(member)
        else close('tooFast')
        break
    }
  }

  /** A bug while an edit was taken: it ends this line, never the process, and the client comes back with the edit. */
  function giveUp(error: unknown): void {
    logger.error({ conversationId, error: errorName(error) }, 'an edit could not be taken')
    close('loadFailed')
  }

  function write(wire: Wire): void {
    if (state.name === 'closed') return
    // Dropped and brought up to date when it comes back, instead of growing the heap.
    if (socket.bufferedBytes() > limits.bufferedBytes) {
      close('tooSlow')
      return
    }
    socket.write(wire)
    sentAt = clock.now()
  }

  function close(name: CloseName): void {
    if (state.name === 'closed') return
    socket.close(closeCode[name], name)
    end(name)
  }

  function end(reason?: CloseName | 'timedOut'): void {
    if (state.name === 'closed') return
    const before = state
    state = { name: 'closed' }
    if (before.name !== 'loading') {
      before.hold.room.leave(member)
      before.hold.release()
    }
    needs.onClosed(reason)
  }

  return {
    receive,
    heard,
    ended: () => end(),
    close,
    stop() {
      if (state.name === 'open') state = { name: 'stopping', hold: state.hold }
      else close('goingDown')
    },
    isIn(scope) {
      if ('sessionId' in scope) return scope.sessionId === allowed.sessionId
      return (
        scope.conversationId === conversationId &&
        (scope.personId === undefined || scope.personId === allowed.person.id)
      )
    },
    beat() {
      // Whoever is still signed in comes straight back; the page's visits have moved the expiry on.
      if (clock.now() >= allowed.expiresAt.getTime()) return close('accessChanged')
      if (hasMoved()) unanswered = 0
      if (unanswered >= mostUnanswered) {
        socket.terminate()
        return end('timedOut')
      }
      if (clock.now() - heardAt >= askAfterMs) {
        unanswered++
        socket.ping()
      }
      // Two thirds of it: by the next beat it would be too late.
      if (clock.now() - sentAt >= (keepAliveMs * 2) / 3) write(frames.keepAliveWire)
    },
  }
}
