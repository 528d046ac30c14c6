import { request } from 'node:http'
import type { Duplex } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type WebSocket from 'ws'
import { closeCode } from '../../lib/sync/closeCodes'
import { createTestClock } from '../../lib/sync/testClock'
import { type TestServer, until } from './testServer'
import { words } from './testTable'
import { listen, setUp } from './testWire'

describe('stock clients', () => {
  it('[WIRE1] converge, see each other’s presence, and both lie in the log', async () => {
    const { stock, memory, conversationId } = await setUp()
    const [anna, bo] = [stock('anna'), stock('bo')]
    await until(() => anna.provider.synced && bo.provider.synced)
    words(anna.doc).push(['fra Anna'])
    words(bo.doc).push(['fra Bo'])
    anna.provider.awareness.setLocalState({ writing: 'n' })
    await until(() => words(anna.doc).length === 3 && words(bo.doc).length === 3)
    await until(() => bo.provider.awareness.getStates().get(anna.doc.clientID)?.writing === 'n')
    expect(words(anna.doc).toArray()).toEqual(words(bo.doc).toArray())
    expect((await memory.load(conversationId))?.tail).toHaveLength(2)
    anna.provider.destroy()
    await until(() => !bo.provider.awareness.getStates().has(anna.doc.clientID))
  })

  it('[ROOM2] see nothing that is not saved, and all of it once it is', async () => {
    const { stock, log } = await setUp()
    const [anna, bo] = [stock('anna'), stock('bo')]
    await until(() => anna.provider.synced && bo.provider.synced && log.claims === 2)
    log.hold()
    words(anna.doc).push(['endnu ikke'])
    await until(() => log.appends > 0)
    const late = stock('bo')
    // Presence is not held up, so it comes after whatever else was on its way.
    anna.provider.awareness.setLocalState({ writing: 'n' })
    for (const { provider } of [bo, late])
      await until(() => provider.awareness.getStates().has(anna.doc.clientID))
    // Who comes meanwhile waits for what was given before: "synced" is not said of less.
    expect([words(bo.doc).length, words(late.doc).length, late.provider.synced]).toEqual([1, 0, false])
    log.release()
    await until(() => words(bo.doc).length === 2 && words(late.doc).length === 2)
  })

  it.each([
    ['a crash', (server: TestServer) => server.kill()],
    ['an orderly restart', (server: TestServer) => server.stop()],
  ])('[WIRE1] come back by themselves after %s; nothing is lost, nothing doubled', async (_what, end) => {
    const { stock, restart } = await setUp()
    const [anna, bo] = [stock('anna'), stock('bo')]
    await until(() => anna.provider.synced && bo.provider.synced)
    words(anna.doc).push(['før'])
    words(bo.doc).push(['og'])
    await restart(end)
    words(anna.doc).push(['imens'])
    words(bo.doc).push(['efter'])
    await until(() => words(anna.doc).length === 5 && words(bo.doc).length === 5)
    const late = stock('anna')
    await until(() => late.provider.synced)
    expect(words(late.doc).toArray().toSorted()).toEqual(['efter', 'før', 'imens', 'og', 'seed'].toSorted())
    expect(words(anna.doc).toArray()).toEqual(words(bo.doc).toArray())
  })

  it('[WIRE2] alone at the table hear something within every 15 s', async () => {
    const clock = createTestClock()
    const { stock } = await setUp({ clock })
    const anna = stock('anna')
    await until(() => anna.provider.synced)
    const socket = anna.provider.ws as unknown as WebSocket
    let heard = 0
    socket.on('message', () => heard++)
    // There and back twice: by then the client has answered the server's ping, and the server has heard it.
    const answered = async () => {
      for (let times = 0; times < 2; times++) {
        const pong = new Promise((resolve) => socket.once('pong', resolve))
        socket.ping()
        await pong
      }
    }
    for (let round = 1; round <= 4; round++) {
      for (let beat = 0; beat < 3; beat++) {
        clock.advance(5_000)
        await answered()
      }
      await until(() => heard >= round)
    }
    expect(anna.provider.wsconnected).toBe(true)
  })

  it('[WIRE3] stay while half a message of theirs comes byte by byte, and are let go when it stops', async () => {
    const clock = createTestClock()
    const { server, conversationId } = await setUp({ clock })
    const line = await bareLine(server().port, `/sync/${conversationId}`)
    let hasEnded = false
    line.on('close', () => {
      hasEnded = true
    })
    line.resume()
    const say = async (bytes: number[]) => {
      const before = server().readBytes()
      line.write(Uint8Array.from(bytes))
      await until(() => hasEnded || server().readBytes() === before + bytes.length)
    }
    // A masked binary message of 200 bytes, most of which never come.
    await say([0x82, 0xfe, 0, 200, 0, 0, 0, 0])
    for (let beat = 0; beat < 6; beat++) {
      clock.advance(5_000)
      await say([0])
    }
    expect(hasEnded).toBe(false)
    for (let beat = 0; beat < 4; beat++) clock.advance(5_000)
    await until(() => hasEnded)
  })

  it('[WIRE11] come back after a code that says so, and stay away after one that is final', async () => {
    const { stock, server, seats, conversationId, memory } = await setUp()
    const [anna, bo] = [stock('anna'), stock('bo')]
    await until(() => anna.provider.synced && bo.provider.synced)
    server().endpoint.rooms.revoke({ conversationId, personId: seats[0].personId })
    await until(() => !anna.provider.synced)
    await until(() => anna.provider.synced)
    expect(bo.provider.wsUnsuccessfulReconnects).toBe(0)
    const final = new Promise<number>((resolve) => bo.provider.once('closed', ({ code }) => resolve(code)))
    bo.provider.ws?.send(Uint8Array.of(99))
    expect(await final).toBe(closeCode.badMessage)
    expect(bo.provider.shouldConnect).toBe(false)
    expect((await memory.load(conversationId))?.tail).toEqual([])
  })
})

describe('an orderly end', () => {
  it('[ROOM9] lets what is being written end and be seen before it sends everyone away', async () => {
    const { stock, log, server, conversationId } = await setUp()
    const [anna, bo] = [stock('anna'), stock('bo')]
    await until(() => anna.provider.synced && bo.provider.synced)
    await until(() => log.claims === 2)
    log.hold()
    words(anna.doc).push(['til sidst'])
    await until(() => log.appends > 0)
    let hasEnded = false
    const codes: (number | undefined)[] = []
    bo.provider.on('connection-close', (event) => codes.push(event?.code))
    const end = server()
      .endpoint.close()
      .then(() => {
        hasEnded = true
      })
    expect(await listen(`${server().url}/${conversationId}`).status).toBe(503)
    expect([hasEnded, codes]).toEqual([false, []])
    log.release()
    await end
    await until(() => codes.length > 0)
    expect(codes[0]).toBe(closeCode.goingDown)
    expect(words(bo.doc).toArray()).toEqual(['seed', 'til sidst'])
  })
})

/** A WebSocket's line after its handshake, with nobody behind it: no ping is answered. */
function bareLine(port: number, path: string): Promise<Duplex> {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  }
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers })
    asked.on('upgrade', (_answer, line) => resolve(line))
    asked.on('error', reject)
    asked.end()
  })
}
