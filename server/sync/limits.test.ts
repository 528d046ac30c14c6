import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { type CloseName, closeCode } from '../../lib/sync/closeCodes'
import { messageType, syncType } from '../../lib/sync/protocol'
import { createTestClock } from '../../lib/sync/testClock'
import { defaultLimits, type Limits } from './limits'
import { presenceFrame } from './testClient'
import { until } from './testServer'
import { turn, words } from './testTable'
import { listen, setUp } from './testWire'

function frameOf(kind: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageType.sync)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}

const step1 = frameOf(syncType.step1, Y.encodeStateVector(new Y.Doc()))
const question = Uint8Array.of(messageType.queryAwareness)

/** Updates of one person's, each building on the one before. */
function typed(count: number, word = 'x'): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let index = 0; index < count; index++) words(doc).push([word])
  return updates
}

const editFrames = (updates: readonly Uint8Array[]) => updates.map((one) => frameOf(syncType.update, one))

const cursors = (count: number, state = '{}') =>
  Array.from({ length: count }, (_, clock) => presenceFrame([{ client: 7, clock: clock + 1, state }]))

const never = { perSecond: 0 }

/** The other end has read all that was sent before. */
function answered(socket: WebSocket): Promise<void> {
  const pong = new Promise<void>((resolve) => socket.once('pong', () => resolve()))
  socket.ping()
  return pong
}

/** What goes beyond each limit, and by which name the socket that did it is closed. */
const cases: {
  readonly rule: string
  readonly limits: Partial<Limits>
  readonly frames: readonly Uint8Array[]
  readonly closedBy: CloseName
}[] = [
  {
    rule: '[WIRE8] frameBytes: a frame that is too large',
    limits: { frameBytes: 1_000 },
    frames: [...editFrames(typed(1, 'x'.repeat(900))), new Uint8Array(1_001)],
    closedBy: 'tooLarge',
  },
  {
    rule: '[WIRE8] documentBytes: a document that would be too large',
    limits: { documentBytes: 1_500 },
    frames: editFrames(typed(3, 'ord'.repeat(200))),
    closedBy: 'tooLarge',
  },
  {
    rule: '[WIRE8] presenceBytes: a presence that is too large',
    limits: { presenceBytes: 200 },
    frames: [...cursors(1), ...cursors(1, JSON.stringify({ writing: 'x'.repeat(200) }))],
    closedBy: 'tooLarge',
  },
  {
    rule: '[WIRE12] edits: more edits than anybody makes',
    limits: { edits: { burst: 10, ...never } },
    frames: editFrames(typed(11)),
    closedBy: 'tooFast',
  },
  {
    rule: '[WIRE12] presences: more cursors than anybody moves',
    limits: { presences: { burst: 10, ...never } },
    frames: cursors(11),
    closedBy: 'tooFast',
  },
  {
    rule: '[WIRE12] questions: more questions than anybody asks, for the board',
    limits: { questions: { burst: 10, ...never } },
    frames: Array<Uint8Array>(11).fill(step1),
    closedBy: 'tooFast',
  },
  {
    rule: '[WIRE12] questions: more questions than anybody asks, for presence',
    limits: { questions: { burst: 10, ...never } },
    frames: Array<Uint8Array>(11).fill(question),
    closedBy: 'tooFast',
  },
]

describe('a limit', () => {
  it.each(cases.map((one) => [one.rule, one.closedBy, one] as const))(
    '%s closes with %s, is counted, and disturbs nobody else',
    async (_rule, closedBy, { limits, frames }) => {
      const { server, stock, conversationId, log } = await setUp({ limits })
      const bo = stock('bo')
      await until(() => bo.provider.synced)
      const { socket, status, closed } = listen(`${server().url}/${conversationId}`)
      await status
      // All but the last stay within.
      for (const frame of frames.slice(0, -1)) socket.send(frame)
      await Promise.race([answered(socket), closed])
      expect(server().endpoint.counters().closed).toEqual({})
      socket.send(frames.at(-1) ?? '')
      expect(await closed).toBe(closeCode[closedBy])
      expect(server().endpoint.counters().closed).toEqual({ [closedBy]: 1 })
      const { appends } = log
      words(bo.doc).push(['videre'])
      await until(() => log.appends > appends)
      expect(bo.provider.wsUnsuccessfulReconnects).toBe(0)
    },
  )

  it('[DOC6] waitingBytes: more that waits for what is not there closes with notSaved, and is counted', async () => {
    const { server, conversationId, memory } = await setUp({ limits: { waitingBytes: 700 } })
    const { socket, status, closed } = listen(`${server().url}/${conversationId}`)
    await status
    const [, second, third, fourth] = editFrames(typed(4, 'ord'.repeat(100)))
    const tail = async () => (await memory.load(conversationId))?.tail.length
    for (const [index, frame] of [second, third].entries()) {
      socket.send(frame ?? '')
      while ((await tail()) !== index + 1) await turn()
    }
    await Promise.race([answered(socket), closed])
    expect(server().endpoint.counters().closed).toEqual({})
    socket.send(fourth ?? '')
    expect(await closed).toBe(closeCode.notSaved)
    expect(server().endpoint.counters().closed).toEqual({ notSaved: 1 })
    expect(await tail()).toBe(2)
  })

  it('[DOC6] waitingUpdates: more of them closes with notSaved, is counted, and what is complete goes on', async () => {
    const { server, conversationId, memory } = await setUp({ limits: { waitingUpdates: 2 } })
    const { socket, status, closed } = listen(`${server().url}/${conversationId}`)
    await status
    const updates = typed(4)
    const [, second, third, fourth] = editFrames(updates)
    // In one go: what is on its way counts, too.
    for (const frame of [second, third, ...editFrames(typed(1))]) socket.send(frame ?? '')
    while ((await memory.load(conversationId))?.tail.length !== 3) await turn()
    expect(server().endpoint.counters().closed).toEqual({})
    socket.send(fourth ?? '')
    expect(await closed).toBe(closeCode.notSaved)
    expect(server().endpoint.counters().closed).toEqual({ notSaved: 1 })
    const tail = (await memory.load(conversationId))?.tail.map(({ update }) => Buffer.from(update)) ?? []
    expect(tail.some((update) => update.equals(updates[2] ?? update))).toBe(true)
    expect(tail.some((update) => update.equals(updates[3] ?? update))).toBe(false)
  })

  it('[WIRE9] bufferedBytes: a reader that lets too much lie unread is closed with tooSlow, and counted', async () => {
    const doc = new Y.Doc()
    words(doc).push(['x'.repeat(1024 * 1024)])
    const state = Y.encodeStateAsUpdate(doc)
    const { server, conversationId } = await setUp({ state, limits: { bufferedBytes: 2 * 1024 * 1024 } })
    const { socket, status, closed } = listen(`${server().url}/${conversationId}`)
    await status
    socket.pause()
    for (let asked = 0; asked < 40; asked++) socket.send(step1)
    await until(() => server().endpoint.counters().closed.tooSlow === 1)
    socket.resume()
    expect(await closed).toBe(closeCode.tooSlow)
  })

  it('[WIRE14] behindBytes: a reader that is behind gets no cursors, but every update, and is not closed', async () => {
    const doc = new Y.Doc()
    words(doc).push(['x'.repeat(1024 * 1024)])
    const state = Y.encodeStateAsUpdate(doc)
    const { server, conversationId, log, stock } = await setUp({
      state,
      limits: { behindBytes: 1024, bufferedBytes: 256 * 1024 * 1024 },
    })
    const [slow, other] = [1, 2].map(() => listen(`${server().url}/${conversationId}`))
    if (!slow || !other) return
    await Promise.all([slow.status, other.status])
    slow.socket.pause()
    // More than the system takes off the server's hands.
    for (let asked = 0; asked < 40; asked++) slow.socket.send(step1)
    const bo = stock('bo')
    await until(() => bo.provider.synced)
    const isCursor = ([type]: Uint8Array) => type === messageType.awareness
    for (let moved = 0; moved < 20; moved++) bo.provider.awareness.setLocalState({ moved })
    await until(() => other.frames.some(isCursor))
    words(bo.doc).push(['gemt'])
    await until(() => log.appends === 1)
    const isUpdate = ([type, kind]: Uint8Array) => type === messageType.sync && kind === syncType.update
    await until(() => other.frames.filter(isUpdate).length > 0)
    slow.socket.resume()
    await answered(slow.socket)
    expect(slow.frames.filter(isCursor)).toEqual([])
    expect(slow.frames.filter(isUpdate).some((frame) => Buffer.from(frame).includes('gemt'))).toBe(true)
    expect(server().endpoint.counters().closed).toEqual({})
  })

  it('[ROOM5] waitingFrames: more than may wait for a board that is being loaded closes with loadFailed, and is counted', async () => {
    const { server, conversationId, log } = await setUp({ limits: { waitingFrames: 5 } })
    log.holdLoads()
    const { socket, status, closed } = listen(`${server().url}/${conversationId}`)
    await status
    for (let index = 0; index < 6; index++) socket.send(step1)
    expect(await closed).toBe(closeCode.loadFailed)
    expect(server().endpoint.counters().closed).toEqual({ loadFailed: 1 })
    log.release()
  })

  it('[WIRE10] socketsPerSession: one socket too many closes with tooMany, and is counted', async () => {
    const { server, conversationId } = await setUp({ limits: { socketsPerSession: 2 } })
    const open = [1, 2].map(() => listen(`${server().url}/${conversationId}`))
    await Promise.all(open.map(({ status }) => status))
    expect(await listen(`${server().url}/${conversationId}`).closed).toBe(closeCode.tooMany)
    expect(server().endpoint.counters().closed).toEqual({ tooMany: 1 })
    // One that leaves makes room.
    open[0]?.socket.close()
    await open[0]?.closed
    const next = listen(`${server().url}/${conversationId}`)
    await until(() => next.frames.length > 0)
    expect(server().endpoint.counters().closed).toEqual({ tooMany: 1 })
  })

  it('[WIRE3] silence: a line that answers no ping is ended and counted', async () => {
    const clock = createTestClock()
    const { server, conversationId } = await setUp({ clock })
    const { socket, frames, closed } = listen(`${server().url}/${conversationId}`)
    await until(() => frames.length > 0)
    socket.pause()
    for (let beats = 0; beats < 14; beats++) clock.advance(5_000)
    expect(server().endpoint.counters().closed).toEqual({ timedOut: 1 })
    socket.resume()
    // Nothing was said: the line just ended.
    expect(await closed).toBe(1006)
  })

  it('[WIRE9] of what lies unread leaves room for the largest first state beside the largest update', () => {
    const { documentBytes, frameBytes, bufferedBytes, hardFrameBytes } = defaultLimits
    expect(bufferedBytes).toBeGreaterThan(documentBytes + frameBytes)
    expect(hardFrameBytes).toBeGreaterThan(frameBytes)
  })
})
