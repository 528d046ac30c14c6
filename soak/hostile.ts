import type * as Y from 'yjs'
import { createAttacker } from './attacker'
import { someAttack } from './attacks/attacks'
import { copyOf, difference } from './difference'
import { type HonestPair, honestPair } from './honestPair'
import { stockPeer } from './peer'
import { createRandom, type Random } from './random'
import type { Troubles } from './troubles'
import { until } from './until'
import type { World } from './world'

export interface HostileFigures {
  frames: number
  /** How the server answered: by staying, or by which close code. */
  outcomes: Record<string, number>
  honestEdits: number
  grownBytes: { rss: number; heapUsed: number }
}

const attackers = 8
/** Frames after which everybody moves to fresh rooms; so many junk edits still fit into one document. */
const framesPerPair = 1_000
/** A document has a largest size, and whoever may write may fill it: that is no news, so it is kept from happening. */
const largeBytes = 2_000
const mostLargeBytes = 2_000_000
/** What a server may keep after the attackers have left. */
const grownBytesAtMost = 100 * 1024 * 1024

/** The attacks of one seed against a server that is up; throws with what they broke. */
export async function attackServer(needs: {
  seed: number
  frames: number
  world: World
  troubles: Troubles
  say?: (words: string) => void
}): Promise<HostileFigures> {
  const { world, troubles } = needs
  const { server } = world
  const random = createRandom(needs.seed)
  const { pid } = server
  const figures: HostileFigures = {
    frames: 0,
    outcomes: {},
    honestEdits: 0,
    grownBytes: { rss: 0, heapUsed: 0 },
  }
  const ring: string[] = []
  const kept: { room: string; doc: Y.Doc }[] = []
  let before: { rss: number; heapUsed: number } | undefined
  const batches = Math.ceil(needs.frames / framesPerPair)
  try {
    for (let batch = 0; batch < batches; batch++) {
      const frames = Math.min(framesPerPair, needs.frames - batch * framesPerPair)
      await attackOneBatch(batch, frames)
      // The first batch warms it up: code compiled, pools filled.
      before ??= await server.memory()
      needs.say?.(`${figures.frames} frames, ${JSON.stringify(figures.outcomes)}`)
    }
    await expectFlat()
    await server.end('SIGKILL')
    await server.start()
    for (const { room, doc } of kept) await expectSame(room, doc, 'after a restart')
  } catch (error) {
    throw new Error(`after ${figures.frames} frames; the last:\n${ring.join('\n')}`, { cause: error })
  }
  return figures

  async function attackOneBatch(batch: number, frames: number): Promise<void> {
    const fork = random.fork(`batch ${batch}`)
    const pairs = [true, false].map((isStrict) =>
      honestPair({ room: roomOf(`honest ${batch} ${isStrict}`), url: server.url, isStrict, troubles }),
    )
    let left = frames
    let largeSent = 0
    await Promise.all([
      ...Array.from({ length: attackers }, (_, index) => attack(index, fork.fork(`attacker ${index}`))),
      ...pairs.map((pair) => work(pair, fork.fork(pair.room))),
    ])
    for (const pair of pairs) await pair.settle()
    await expectKept(pairs)

    async function attack(index: number, own: Random): Promise<void> {
      const attacker = createAttacker(`127.0.0.${2 + index}`)
      while (left > 0) {
        left--
        const pair = own.oneOf(pairs)
        const { name, frame } = someAttack(own, pair.target(own))
        if (frame.length > largeBytes) largeSent += frame.length
        const isTooMuch = frame.length > largeBytes && largeSent > mostLargeBytes
        const isElsewhere = own.chance(0.4) || isTooMuch
        const room = isElsewhere ? roomOf(`nobody's ${batch}`) : pair.room
        remember(`${name} ${hex(frame)} to ${room}`)
        const outcome = await attacker.send(`${server.url}/${room}`, frame)
        figures.frames++
        figures.outcomes[outcome] = (figures.outcomes[outcome] ?? 0) + 1
        expectAlive()
      }
      await attacker.leave()
    }

    /** At least once, and as long as anybody attacks. */
    async function work(pair: HonestPair, own: Random): Promise<void> {
      do {
        await pair.work(own)
        expectAlive()
        figures.honestEdits++
      } while (left > 0)
    }
  }

  /** What honest people have, a newcomer has too, and the next life of the server. */
  async function expectKept(pairs: readonly HonestPair[]): Promise<void> {
    for (const { room, isStrict, ledger, peers, leave } of pairs) {
      const broken = isStrict ? ledger.promises().brokenBy(peers[0].doc) : []
      if (broken.length > 0) throw new Error(broken.slice(0, 10).join('\n'))
      await expectSame(room, peers[0].doc, 'at the same table')
      kept.push({ room, doc: copyOf(peers[0].doc) })
      leave()
    }
  }

  async function expectSame(room: string, doc: Y.Doc, when: string): Promise<void> {
    const newcomer = stockPeer({ name: 'newcomer', url: server.url, room, tell: troubles.tell })
    await until('a newcomer has the board', () => newcomer.isLive())
    const otherwise = difference(doc, newcomer.doc)
    if (otherwise) throw new Error(`a newcomer ${when} has something else: ${otherwise.slice(0, 2_000)}`)
    newcomer.leave()
  }

  function expectAlive(): void {
    troubles.expectNone()
    if (server.endedItself !== undefined || server.pid !== pid)
      throw new Error(`the server ended by itself: ${server.endedItself}`)
  }

  async function expectFlat(): Promise<void> {
    const { rss, heapUsed } = before ?? { rss: 0, heapUsed: 0 }
    await until('the memory is back where it was', async () => {
      const now = await server.memory()
      figures.grownBytes = { rss: now.rss - rss, heapUsed: now.heapUsed - heapUsed }
      return Object.values(figures.grownBytes).every((grown) => grown < grownBytesAtMost)
    }).catch((error: unknown) => {
      throw new Error(`grown by ${JSON.stringify(figures.grownBytes)}`, { cause: error })
    })
  }

  function remember(words: string): void {
    ring.push(words)
    if (ring.length > 12) ring.shift()
  }
}

function roomOf(name: string): string {
  const random = createRandom(0).fork(name)
  return Array.from({ length: 26 }, () => random.oneOf([...'abcdefghijklmnopqrstuvwxyz234567'])).join('')
}

const hex = (frame: Uint8Array | string) =>
  typeof frame === 'string'
    ? `text ${frame.slice(0, 40)}`
    : `${frame.length} bytes ${Buffer.from(frame.subarray(0, 120)).toString('hex')}`
