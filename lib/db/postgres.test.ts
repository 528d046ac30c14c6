import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from './engine'
import { openPostgres } from './postgres'
import { enginesToTest, type TemporaryPlace, temporaryPlace } from './testing/temporaryPlace'

const hasPostgres = (await enginesToTest()).includes('postgres')

describe.runIf(hasPostgres)('a line to Postgres', () => {
  let place: TemporaryPlace
  let engine: Engine
  let line: Line

  beforeAll(async () => {
    place = await temporaryPlace('postgres')
    const url = new URL(place.options.databaseUrl ?? '')
    line = await openLine(url.hostname, Number(url.port || 5432))
    url.hostname = '127.0.0.1'
    url.port = String(line.port)
    engine = openPostgres(url.href)
  })
  afterAll(async () => {
    await engine.close()
    await line.close()
    await place.remove()
  })

  const pid = { name: 'pid', text: 'SELECT pg_backend_pid() AS pid, $1::text AS said' }
  const backend = async () => (await engine.sql.query<{ pid: number }>(pid, ['']))[0]?.pid

  it('is used again and again while it answers', async () => {
    expect(await backend()).toBe(await backend())
  })

  it('that goes silent fails the statement, and is not used again', async () => {
    const before = await backend()
    line.silence()
    await expect(engine.sql.query(pid, ['x'], 50)).rejects.toThrow('timeout')
    expect(await backend()).not.toBe(before)
  })

  it('that goes silent fails the transaction, and is not used again', async () => {
    const before = await backend()
    const work = engine.sql.transaction(async (tx) => {
      await tx.query(pid, [''])
      line.silence()
      await tx.query(pid, ['x'])
    }, 100)
    await expect(work).rejects.toThrow('timeout')
    expect(await backend()).not.toBe(before)
  })

  it('that breaks fails the statement, the transaction and nothing else', async () => {
    await engine.sql
      .transaction(async (tx) => {
        const [own] = await tx.query<{ pid: number }>(pid, [''])
        await engine.sql.query('SELECT pg_terminate_backend($1)', [own?.pid])
        await expect(tx.query(pid, ['x'])).rejects.toThrow()
        return own
      })
      .then(
        () => expect.unreachable('a transaction whose connection is gone was committed'),
        () => undefined,
      )
    expect(await backend()).toBeGreaterThan(0)
  })
})

interface Line {
  readonly port: number
  /** From now on nothing goes through the connections there are; new ones are good. */
  silence(): void
  close(): Promise<void>
}

/** A way to a server that can go silent without ending, as when a cable is pulled. */
async function openLine(host: string, port: number): Promise<Line> {
  const pairs = new Set<readonly [Socket, Socket]>()
  const server: Server = createServer((near) => {
    const far = connect(port, host)
    const pair = [near, far] as const
    pairs.add(pair)
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('data', (bytes) => void to.write(bytes))
      from.on('error', () => undefined)
      from.on('close', () => to.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the line has no port')
  return {
    port: address.port,
    silence() {
      for (const sockets of pairs) for (const socket of sockets) socket.removeAllListeners('data').pause()
    },
    async close() {
      for (const sockets of pairs) for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
