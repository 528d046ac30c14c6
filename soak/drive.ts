import { BrokenPromise } from './brokenPromise'
import { difference } from './difference'
import type { Happenings } from './happenings'
import type { Line } from './line'
import type { Fault, Plan, Planned } from './plan'
import type { Random } from './random'
import { turns, until } from './until'
import type { World } from './world'
import type { WritingPeer } from './writer'

/** All that a round is made of. */
export interface Round {
  readonly world: World
  readonly happenings: Happenings
  readonly lines: readonly Line[]
  /** By client; a crashed one is replaced in its place. */
  readonly peers: WritingPeer[]
  /** Puts a fresh client in the place of one that is gone. */
  replace(client: number): void
  /** Whether what is promised holds, with the server dead or the database just back; throws when not. */
  audit(): Promise<void>
  readonly done: { kills: number; postgresStops: number; cuts: number; holds: number; crashes: number }
}

interface Running {
  readonly planned: Planned
  readonly fire: () => void
  firedAt: number | undefined
}

/** A fault that has not been set off within so many edits is, by hand. */
const patienceEdits = 8

/** Lets all clients edit while the plan's faults come and go. Afterwards everything is healed, but nothing settled. */
export async function drive(round: Round, plan: Plan, random: Random): Promise<void> {
  const running = new Set<Running>()
  let edits = 0

  function arm(planned: Planned): void {
    const each: Running = {
      planned,
      firedAt: undefined,
      fire: round.happenings.at(planned.trigger, () => {
        each.firedAt = edits
        begin(round, planned.fault)
      }),
    }
    running.add(each)
  }

  async function healDue(now: number): Promise<void> {
    for (const each of [...running]) {
      if (each.firedAt === undefined && now >= each.planned.armedAt + patienceEdits) each.fire()
      if (each.firedAt === undefined || now < each.firedAt + each.planned.lasts) continue
      running.delete(each)
      await heal(round, each.planned.fault)
      if (random.chance(0.6)) await somePeopleAreBack(round, random)
    }
  }

  while (edits < plan.edits) {
    for (const planned of plan.faults) if (planned.armedAt === edits) arm(planned)
    await healDue(edits)
    const author = random.whole(0, round.peers.length - 1)
    round.peers[author]?.write(random)
    edits++
    round.happenings.tell('written')
    await pace(round, random, author)
  }
  await healDue(Number.POSITIVE_INFINITY)
  if (!round.world.server.isUp) await startServer(round)
}

/** Sometimes at once, sometimes after a few turns, mostly when what was written has been seen. */
async function pace(round: Round, random: Random, author: number): Promise<void> {
  const way = random.whole(0, 9)
  if (way < 3) return
  if (way < 6) return turns(random.whole(1, 30))
  const before = round.happenings.counts.seen
  await until(
    'somebody sees what was written',
    () => round.happenings.counts.seen > before || !canBeSeen(round, author) || isNoNews(round, author),
  )
}

/** An edit may change nothing, or delete what another has just deleted too. */
function isNoNews({ peers }: Round, author: number): boolean {
  const own = peers[author]
  return peers.some((peer) => own && peer !== own && difference(own.doc, peer.doc) === undefined)
}

/** Else most of a round would be written by people who are still on their way back. */
async function somePeopleAreBack(round: Round, random: Random): Promise<void> {
  const wanted = random.whole(2, round.peers.length)
  await until('some people are back', () => {
    const reachable = round.peers.filter((_, client) => !round.lines[client]?.isHeld)
    const isThere = round.world.server.isUp && (!round.world.cluster || round.world.cluster.isUp)
    return !isThere || reachable.filter((peer) => peer.isLive()).length >= Math.min(wanted, reachable.length)
  })
}

/** Whether an edit of that client must reach somebody without anything being healed first. */
function canBeSeen({ world, lines, peers }: Round, author: number): boolean {
  const flows = (client: number) => peers[client]?.isLive() && !lines[client]?.isHeld
  const others = peers.map((_, client) => client).filter((client) => client !== author && flows(client))
  const isStored = world.server.isUp && (!world.cluster || world.cluster.isUp)
  return isStored && flows(author) === true && others.length > 0
}

/** Does harm, in this very moment. */
function begin(round: Round, fault: Fault): void {
  const { world, lines, done } = round
  switch (fault.kind) {
    case 'kill':
      if (!world.server.isUp) return
      done.kills++
      void world.server.end('SIGKILL')
      return
    case 'stopPostgres':
      if (!world.cluster?.isUp) return
      done.postgresStops++
      void world.cluster.stop(fault.mode)
      return
    case 'cut':
      done.cuts++
      lines[fault.client]?.cut()
      return
    case 'cutMidFrame':
      done.cuts++
      lines[fault.client]?.cutMidFrame(fault.way)
      return
    case 'hold':
      done.holds++
      lines[fault.client]?.hold()
      return
    case 'crash':
      done.crashes++
      round.peers[fault.client]?.crash()
      round.replace(fault.client)
  }
}

async function heal(round: Round, fault: Fault): Promise<void> {
  if (fault.kind === 'hold') round.lines[fault.client]?.release()
  if (fault.kind === 'stopPostgres') {
    await round.world.cluster?.start()
    await auditWhileItIsUp(round)
    // A kill meanwhile could not be healed without it.
    if (!round.world.server.isUp) await startServer(round)
  }
  if (fault.kind === 'kill' && (!round.world.cluster || round.world.cluster.isUp)) await startServer(round)
}

/** The next stop may come at any moment; it is followed by an audit of its own. */
async function auditWhileItIsUp({ audit, world }: Round): Promise<void> {
  try {
    await audit()
  } catch (error) {
    if (world.cluster?.isUp || error instanceof BrokenPromise) throw error
  }
}

/** Nobody gets in before what the killed server had promised was looked for: clients would bring it back. */
async function startServer(round: Round): Promise<void> {
  if (round.world.server.isUp) return
  const { cluster } = round.world
  if (cluster) {
    await auditWhileItIsUp(round)
    // Should it be stopped while the server starts, the server is started when it is.
    await round.world.server.start().catch((error: unknown) => {
      if (cluster.isUp) throw error
    })
    return
  }
  for (const line of round.lines) line.refuse()
  await round.world.server.start()
  await round.audit()
  for (const line of round.lines) line.accept()
}
