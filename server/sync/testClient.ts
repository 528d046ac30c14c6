import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { type Directory, messageType, type ToldFacts } from '../../lib/sync/protocol'
import type { Session, Socket } from './session'
import { payloadsIn } from './wire'

/** What one end hears, decoded. */
export interface Heard {
  readonly type: number
  /** `state` is JSON, null for a goodbye. */
  readonly presence?: { readonly client: number; readonly clock: number; readonly state: string | null }[]
  readonly directory?: Directory
  readonly receipt?: number
  readonly facts?: ToldFacts
}

/**
 * A client for tests: speaks as a stock provider does, but every frame lies in a queue until it is delivered, so
 * that a test decides what overtakes what. The document outlives its lines.
 */
export interface TestClient {
  readonly doc: Y.Doc
  /** All frames that have been delivered to it on this line, raw and decoded. */
  readonly frames: readonly Uint8Array[]
  readonly heard: readonly Heard[]
  /** All frames of its own that have been delivered to the server on this line. */
  readonly sent: readonly Uint8Array[]
  readonly closedWith: number | undefined
  readonly isConnected: boolean
  readonly pings: number
  /** How much waits in each direction. */
  readonly up: number
  readonly down: number
  connect(open: (socket: Socket) => Session): void
  /** Delivers the oldest frame to the server. */
  deliverUp(): void
  /** Delivers the oldest frame to the client. */
  deliverDown(): void
  /** The line breaks: what lay in the queues is lost, and the server is told. */
  cut(): void
  send(frame: Uint8Array): void
  /** Changes what lies on the way to the server: order, doubles, gaps. */
  rearrangeUp(arrange: (frames: readonly Uint8Array[]) => readonly Uint8Array[]): void
  present(state: object | null): void
  /** What the socket says lies unsent. */
  bufferedBytes: number
  /** What the socket says has come, halves of messages too. */
  readBytes: number
  /** As a browser does; a cut line answers nothing. */
  answersPings: boolean
}

/** `onWritten` is called with each frame as the server hands it over, long before it is delivered perhaps. */
export function createTestClient(
  doc: Y.Doc = new Y.Doc(),
  onWritten: (frame: Uint8Array) => void = () => {},
): TestClient {
  let session: Session | undefined
  let line: object | undefined
  let upward: Uint8Array[] = []
  let downward: (Uint8Array | number)[] = []
  let frames: Uint8Array[] = []
  let heard: Heard[] = []
  let sent: Uint8Array[] = []
  let closedWith: number | undefined
  let pings = 0
  let clock = 0

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === client || !session) return
    send((encoder) => syncProtocol.writeUpdate(encoder, update))
  })

  function send(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageType.sync)
    write(encoder)
    upward.push(encoding.toUint8Array(encoder))
  }

  function hear(frame: Uint8Array): void {
    frames.push(frame)
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === messageType.sync) {
      const answer = encoding.createEncoder()
      encoding.writeVarUint(answer, messageType.sync)
      syncProtocol.readSyncMessage(decoder, answer, doc, client)
      if (encoding.length(answer) > 1) upward.push(encoding.toUint8Array(answer))
      heard.push({ type })
    } else if (type === messageType.awareness) {
      const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder))
      const presence = Array.from({ length: decoding.readVarUint(inner) }, () => {
        const [clientId, time] = [decoding.readVarUint(inner), decoding.readVarUint(inner)]
        const state = decoding.readVarString(inner)
        return { client: clientId, clock: time, state: state === 'null' ? null : state }
      })
      heard.push({ type, presence })
    } else if (type === messageType.directory) {
      heard.push({ type, directory: JSON.parse(decoding.readVarString(decoder)) as Directory })
    } else if (type === messageType.receipt) {
      heard.push({ type, receipt: decoding.readVarUint(decoder) })
    } else if (type === messageType.facts) {
      heard.push({ type, facts: JSON.parse(decoding.readVarString(decoder)) as ToldFacts })
    } else heard.push({ type })
  }

  function drop(): void {
    session = undefined
    line = undefined
    upward = []
    downward = []
  }

  const client: TestClient = {
    doc,
    bufferedBytes: 0,
    readBytes: 0,
    answersPings: true,
    get frames() {
      return frames
    },
    get heard() {
      return heard
    },
    get sent() {
      return sent
    },
    get closedWith() {
      return closedWith
    },
    get isConnected() {
      return session !== undefined
    },
    get pings() {
      return pings
    },
    get up() {
      return upward.length
    },
    get down() {
      return downward.length
    },
    connect(open) {
      drop()
      frames = []
      heard = []
      sent = []
      closedWith = undefined
      const own = {}
      line = own
      session = open({
        write: (wire) => {
          if (line !== own) return
          for (const frame of payloadsIn(wire)) {
            downward.push(frame)
            onWritten(frame)
          }
        },
        close: (code) => {
          if (line === own) downward.push(code)
        },
        terminate: () => {
          if (line === own) drop()
        },
        ping: () => {
          pings++
          if (client.answersPings) session?.heard()
        },
        together: (say) => say(),
        bufferedBytes: () => client.bufferedBytes,
        readBytes: () => client.readBytes,
      })
      send((encoder) => syncProtocol.writeSyncStep1(encoder, doc))
    },
    deliverUp() {
      const frame = upward.shift()
      if (!frame || !session) return
      sent.push(frame)
      session.receive(frame)
    },
    deliverDown() {
      const item = downward.shift()
      if (item === undefined) return
      if (typeof item !== 'number') return hear(item)
      closedWith = item
      drop()
    },
    cut() {
      const before = session
      drop()
      before?.ended()
    },
    send: (frame) => void upward.push(frame),
    rearrangeUp(arrange) {
      upward = [...arrange(upward)]
    },
    present(state) {
      upward.push(
        presenceFrame([{ client: doc.clientID, clock: ++clock, state: state && JSON.stringify(state) }]),
      )
    },
  }
  return client
}

/** A presence as a stock provider sends it. */
export function presenceFrame(
  entries: readonly { client: number; clock: number; state: string | null }[],
): Uint8Array {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, entries.length)
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(body, client)
    encoding.writeVarUint(body, clock)
    encoding.writeVarString(body, state ?? 'null')
  }
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, messageType.awareness)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(body))
  return encoding.toUint8Array(frame)
}
