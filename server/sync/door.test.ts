import { describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { newId } from '../../lib/domain/ids'
import { closeCode } from '../../lib/sync/closeCodes'
import type { Judgement } from './judgement'
import { until } from './testServer'
import { turn } from './testTable'
import { listen, setUp } from './testWire'

describe('the door', () => {
  it('[ACCESS2] tells who is refused by a close code, and sends nothing at all before it', async () => {
    for (const reason of ['notSignedIn', 'notAllowed', 'notFound'] as const) {
      const { server, conversationId, log } = await setUp({
        judge: async () => ({ verdict: 'refused', reason }),
      })
      const { closed, frames } = listen(`${server().url}/${conversationId}`)
      expect(await closed).toBe(closeCode[reason])
      expect(frames).toEqual([])
      expect(log.loads).toBe(0)
    }
  })

  it('[ACCESS1] answers a foreign origin 403 and any other path 404, before the handshake', async () => {
    const judged: string[] = []
    const { server, conversationId } = await setUp({
      judge: async (_request, id) => {
        judged.push(id)
        return { verdict: 'refused', reason: 'origin' }
      },
    })
    const { url } = server()
    expect(await listen(`${url}/${conversationId}`).status).toBe(403)
    for (const path of [
      '',
      '/',
      '/x',
      `/${conversationId}/`,
      `/${conversationId}/x`,
      `/../sync/${conversationId}x`,
    ])
      expect(await listen(`${url}${path}`).status).toBe(404)
    expect(judged).toEqual([conversationId])
  })

  it('[ACCESS1] asks to come back when nobody can be judged', async () => {
    const { server, conversationId } = await setUp({ judge: () => Promise.reject(new Error('away')) })
    expect(await listen(`${server().url}/${conversationId}`).status).toBe(503)
  })

  it('[ACCESS4] judges again when access changed meanwhile, and closes what a revocation names', async () => {
    const answers: ((judgement: Judgement) => void)[] = []
    const { server, conversationId, sessions } = await setUp({
      judge: () => new Promise((resolve) => answers.push(resolve)),
    })
    const [session] = sessions
    if (!session) return
    const first = listen(`${server().url}/${conversationId}`)
    await until(() => answers.length === 1)
    server().endpoint.rooms.revoke({ conversationId })
    answers[0]?.(session)
    await until(() => answers.length === 2)
    answers[1]?.({ verdict: 'refused', reason: 'notAllowed' })
    expect(await first.closed).toBe(closeCode.notAllowed)
    expect(first.frames).toEqual([])

    const second = listen(`${server().url}/${conversationId}`)
    await until(() => answers.length === 3)
    answers[2]?.(session)
    await until(() => second.frames.length > 0)
    server().endpoint.rooms.revoke({ sessionId: newId() })
    server().endpoint.rooms.revoke({ conversationId, personId: newId() })
    await turn()
    expect(second.socket.readyState).toBe(WebSocket.OPEN)
    server().endpoint.rooms.revoke({ sessionId: session.sessionId })
    expect(await second.closed).toBe(closeCode.accessChanged)
  })

  it('[WIRE10] closes the socket that is one too many for its sign-in, and no other', async () => {
    const { server, conversationId } = await setUp()
    const open = Array.from({ length: 12 }, () => listen(`${server().url}/${conversationId}`))
    await Promise.all(open.map(({ status }) => status))
    expect(await listen(`${server().url}/${conversationId}`).closed).toBe(closeCode.tooMany)
    const other = listen(`${server().url}/${conversationId}`, { 'x-test-person': 'bo' })
    await until(() => other.frames.length > 0)
    for (const { socket } of open) expect(socket.readyState).toBe(WebSocket.OPEN)
  })

  it('[WIRE8] says tooLarge by name, and 1009 of what it does not even read', async () => {
    const { server, conversationId } = await setUp()
    for (const [mib, code] of [
      [2, closeCode.tooLarge],
      [5, 1009],
    ] as const) {
      // biome-ignore format: pairs
      const { socket, closed, status } = listen(`${server().url}/${conversationId}`)
      await status
      socket.send(new Uint8Array(mib * 1024 * 1024))
      expect(await closed).toBe(code)
    }
  })
})
