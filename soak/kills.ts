import { type ConversationId, isId } from '../lib/domain/ids'
import { BrokenPromise } from './brokenPromise'
import { difference } from './difference'
import { drive, type Round } from './drive'
import { createHappenings } from './happenings'
import { createLedger } from './ledger'
import { createLine } from './line'
import { ourPeer, type Peer, stockPeer } from './peer'
import { type Kind, type Plan, planRound } from './plan'
import { createRandom, type Random } from './random'
import type { Troubles } from './troubles'
import { until } from './until'
import type { World } from './world'
import { type WritingPeer, writingPeer } from './writer'

/** What some rounds came to. */
export interface Figures {
  rounds: number
  kills: number
  postgresStops: number
  cuts: number
  holds: number
  crashes: number
  edits: number
  updatesSeen: number
  receipts: number
  audits: number
}

export const noFigures = (): Figures => ({
  rounds: 0,
  kills: 0,
  postgresStops: 0,
  cuts: 0,
  holds: 0,
  crashes: 0,
  edits: 0,
  updatesSeen: 0,
  receipts: 0,
  audits: 0,
})

const clientCount = 6

/**
 * One conversation, of one to three rounds. The server must be up; it is again afterwards. Adds to `figures`; throws
 * with what is broken, and then nothing is taken down in order.
 */
export async function runConversation(needs: {
  seed: number
  kind: Kind
  rounds: number
  world: World
  troubles: Troubles
  figures: Figures
}): Promise<void> {
  const { world, troubles, figures } = needs
  const random = createRandom(needs.seed)
  const room = roomNamed(random)
  const ledger = createLedger()
  const happenings = createHappenings()
  const lines = await Promise.all(
    Array.from({ length: clientCount }, () => createLine(world.server.port, (way) => happenings.tell(way))),
  )
  let tokens = 0
  let names = 0
  const sit = (client: number): WritingPeer =>
    writingPeer(
      client % 2 === 0 ? stockPeer : ourPeer,
      {
        name: `${client % 2 === 0 ? 'stock' : 'ours'} ${client}.${names++}`,
        url: `ws://127.0.0.1:${lines[client]?.port}/sync`,
        room,
        tell: troubles.tell,
      },
      ledger,
      () => `w${tokens++};`,
      { onSight: () => happenings.tell('seen'), onReceipt: () => happenings.tell('receipt') },
    )
  const peers = lines.map((_, client) => sit(client))

  async function audit(): Promise<void> {
    figures.audits++
    const promises = ledger.promises()
    const witness = world.cluster ? undefined : await settledWitness(stockPeer, world, room, troubles)
    const doc = witness?.doc ?? (await world.stored(room))
    expectWhole(promises.brokenBy(doc), 'in the store')
    witness?.leave()
  }

  const round: Round = {
    world,
    happenings,
    lines,
    peers,
    replace(client) {
      peers[client] = sit(client)
    },
    audit,
    done: figures,
  }
  for (let leg = 0; leg < needs.rounds; leg++) {
    const plan = planRound(random.fork(`plan ${leg}`), needs.kind, clientCount)
    try {
      await drive(round, plan, random.fork(`edits ${leg}`))
      await settle(round, troubles)
      await expectAllTheSame(round, room, troubles, audit)
    } catch (error) {
      throw new Error(`round ${leg + 1}, ${tellOf(round, plan)}`, { cause: error })
    }
    figures.rounds++
    figures.edits += plan.edits
  }
  figures.updatesSeen += ledger.updatesHeard
  figures.receipts += ledger.receipts
  for (const peer of peers) peer.leave()
  for (const line of lines) await line.close()
}

async function settle({ peers, world }: Round, troubles: Troubles): Promise<void> {
  await until('everybody is live, saved and has the same', () => {
    troubles.expectNone()
    if (world.server.endedItself) throw new Error(`the server ended by itself: ${world.server.endedItself}`)
    const [first, ...others] = peers
    return (
      first !== undefined &&
      peers.every((peer) => peer.isSettled()) &&
      others.every((peer) => difference(first.doc, peer.doc) === undefined)
    )
  })
}

/** Everyone, the store, newcomers, and newcomers after another restart. */
async function expectAllTheSame(
  { peers, world, lines }: Round,
  room: string,
  troubles: Troubles,
  audit: () => Promise<void>,
): Promise<void> {
  const [first] = peers
  if (!first) throw new Error('nobody is there')
  async function expectNewcomers(when: string, known: Peer): Promise<void> {
    for (const connect of [stockPeer, ourPeer]) {
      const witness = await settledWitness(connect, world, room, troubles)
      const otherwise = difference(known.doc, witness.doc)
      if (otherwise) throw new Error(`a newcomer ${when} has something else: ${otherwise}`)
      witness.leave()
    }
  }
  if (world.cluster) await audit()
  await expectNewcomers('at the same table', first)
  // Nobody is to bring back what the store may have lost.
  for (const line of lines) line.refuse()
  await world.server.end('SIGKILL')
  await world.server.start()
  await expectNewcomers('after a restart', first)
  await audit()
  for (const line of lines) line.accept()
}

async function settledWitness(
  connect: typeof stockPeer,
  world: World,
  room: string,
  troubles: Troubles,
): Promise<Peer> {
  const witness = connect({ name: 'newcomer', url: world.server.url, room, tell: troubles.tell })
  await until('a newcomer has the board', () => witness.isSettled())
  return witness
}

function expectWhole(broken: readonly string[], where: string): void {
  if (broken.length > 0) throw new BrokenPromise(`${where}: ${broken.slice(0, 10).join('\n')}`)
}

function roomNamed(random: Random): ConversationId {
  const letters = Array.from({ length: 26 }, () => random.oneOf([...'abcdefghijklmnopqrstuvwxyz234567']))
  const name = letters.join('')
  if (!isId(name)) throw new Error('a room has no name')
  return name as ConversationId
}

function tellOf({ peers, lines, world }: Round, plan: Plan): string {
  const [first] = peers
  const each = peers.map((peer, client) => {
    const state = [
      peer.isLive() ? 'live' : 'not live',
      peer.isSettled() ? 'settled' : 'not settled',
      lines[client]?.isHeld ? 'held' : '',
      first ? (difference(first.doc, peer.doc) ?? 'as the first') : '',
    ]
    return `  ${peer.name}: ${state.filter(Boolean).join(', ')}`
  })
  return `plan ${JSON.stringify(plan)}\n${each.join('\n')}\n  server ${world.server.isUp ? 'up' : 'down'}`
}
