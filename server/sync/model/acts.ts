import * as prng from 'lib0/prng'
import * as Y from 'yjs'
import { type CloseName, closeCode } from '../../../lib/sync/closeCodes'
import { defaultLimits } from '../limits'
import { readerOf, type TestTable, turn } from '../testTable'
import { type Counts, noCounts } from './counts'
import { createLedger, editAtRandom, forgetEdits, type Ledger } from './editAtRandom'
import { keepElsewhere } from './keepElsewhere'
import type { Participant } from './participant'
import type { Truth } from './truth'

type Act = (participant: Participant) => void | Promise<void>

/** How much likelier than the rarest: people work, lines carry, time passes, and now and then something breaks. */
const weights: Readonly<Record<string, number>> = {
  edit: 20,
  edits: 6,
  present: 4,
  up: 12,
  upAll: 10,
  down: 8,
  downAll: 14,
  sit: 10,
  sitAll: 6,
  cut: 3,
  leaveAll: 2,
  reload: 2,
  swap: 6,
  double: 3,
  again: 3,
  behind: 6,
  stuck: 2,
  caughtUp: 3,
  turn: 14,
  settle: 4,
  holdAppends: 3,
  holdKeeps: 2,
  outage: 3,
  release: 8,
  heal: 6,
  soon: 8,
  rest: 4,
  later: 2,
}

/** All that may happen at a table, as acts to be taken by chance; `names` holds the likelier ones more than once. */
export function createActs(needs: {
  readonly random: prng.PRNG
  readonly table: TestTable
  readonly truth: Truth
  readonly participants: readonly Participant[]
  /** An empty document with a new client id. */
  open(): Y.Doc
}): { acts: Record<string, Act>; names: string[]; ledger: Ledger; counts: Counts } {
  const { random, table, truth, participants, open } = needs
  const ledger = createLedger('w')
  const ledgerOfOnlookers = createLedger('x')
  const chance = (oneIn: number) => prng.int32(random, 1, oneIn) === 1
  const counts = noCounts()
  let areLoadsFailing = false
  let mayAppendsFail = false

  const edit: Act = ({ client, mayEdit }) =>
    editAtRandom(random, client.doc, mayEdit ? ledger : ledgerOfOnlookers)

  const sit: Act = (participant) => {
    if (participant.client.isConnected) return
    participant.sit(table)
    if (areLoadsFailing) participant.mayClose('loadFailed')
    if (mayAppendsFail) participant.mayClose('notSaved')
  }

  const cut: Act = ({ client }) => {
    if (client.isConnected) counts.cuts++
    client.cut()
  }

  const mayAllClose = (name: CloseName) => {
    for (const participant of participants) participant.mayClose(name)
  }

  function failAppends(oneIn: number, isLost: boolean): void {
    mayAppendsFail = true
    mayAllClose('notSaved')
    if (isLost) table.log.loseAnswersWhen(() => chance(oneIn))
    else table.log.failWhen(() => chance(oneIn))
  }

  async function heal(): Promise<void> {
    table.log.failWhen(() => false)
    table.log.loseAnswersWhen(() => false)
    table.log.failLoads(false)
    table.log.failKeeps(false)
    // Whoever comes before a failing load has ended shares it.
    await turn()
    areLoadsFailing = false
  }

  function down({ client }: Participant): void {
    const before = client.closedWith
    client.deliverDown()
    if (client.closedWith === before) return
    if (client.closedWith === closeCode.notSaved) counts.givenUp++
    if (client.closedWith === closeCode.loadFailed) counts.notLoaded++
    if (client.closedWith === closeCode.tooSlow) counts.tooSlow++
  }

  function downAll(participant: Participant): void {
    while (participant.client.down > 0) down(participant)
  }

  async function elsewhere(): Promise<void> {
    const { conversationId, memory: log, clock } = table
    const { read } = await readerOf(conversationId)
    const rows = prng.int32(random, 0, 20)
    await keepElsewhere({ log, conversationId, rows, at: new Date(clock.now()), read })
  }

  const acts: Record<string, Act> = {
    edit,
    /** Without a rest, for longer than a moment may wait. */
    async work(participant) {
      for (let edits = 0; edits < 18; edits++) {
        edit(participant)
        while (participant.client.up > 0) participant.deliverUp()
        await turn()
        table.clock.advance(700)
        await turn()
        if (chance(18)) await elsewhere()
      }
    },
    edits: (participant) =>
      participant.client.doc.transact(() => {
        for (let edits = 0; edits < 3; edits++) edit(participant)
      }),
    present({ client }) {
      if (client.isConnected) client.present({ writing: `${ledger.written.size}` })
    },
    up: (participant) => participant.deliverUp(),
    upAll(participant) {
      while (participant.client.up > 0) participant.deliverUp()
    },
    down,
    downAll,
    sit,
    sitAll: () => participants.forEach(sit),
    cut,
    leaveAll: () => participants.forEach(cut),
    /** A page that is loaded anew begins with the local copy, which all the tabs of a person share. */
    reload(participant) {
      const doc = open()
      for (const { seat, client } of participants)
        if (seat === participant.seat && (client === participant.client || chance(2)))
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(client.doc))
      participant.reload(doc)
      counts.reloads++
    },
    /** A machine is lost with all that is on it; the person comes back with another. */
    lose(participant) {
      if (participant.mayEdit) forgetEdits(ledger, participant.client.doc, truth.doc)
      participant.reload(open())
      counts.losses++
    },
    swap: ({ client }) =>
      client.rearrangeUp((frames) => {
        const at = prng.int32(random, 0, Math.max(0, frames.length - 2))
        const [one, other] = frames.slice(at, at + 2)
        return one && other ? [...frames.slice(0, at), other, one, ...frames.slice(at + 2)] : frames
      }),
    double: ({ client }) =>
      client.rearrangeUp((frames) => {
        if (frames.length > 0) counts.repeated++
        const frame = frames[prng.int32(random, 0, Math.max(0, frames.length - 1))]
        const at = prng.int32(random, 0, frames.length)
        return frame ? [...frames.slice(0, at), frame, ...frames.slice(at)] : frames
      }),
    again({ client, answers }) {
      if (!client.isConnected || answers.length === 0) return
      counts.repeated++
      client.send(prng.oneOf(random, [...answers]))
    },
    behind(participant) {
      if (!participant.isAnswered || !participant.client.isConnected) return
      counts.behind++
      participant.read(defaultLimits.behindBytes + 1)
    },
    stuck(participant) {
      participant.mayClose('tooSlow')
      participant.read(defaultLimits.bufferedBytes + 1)
    },
    caughtUp: (participant) => participant.read(0),
    turn: () => turn(),
    holdAppends: () => table.log.hold(),
    holdLoads: () => table.log.holdLoads(),
    holdKeeps: () => table.log.holdKeeps(),
    release: () => table.log.release(),
    fail: () => failAppends(2, false),
    failAll: () => failAppends(1, false),
    loseAnswers: () => failAppends(2, true),
    loseAllAnswers: () => failAppends(1, true),
    failLoads() {
      areLoadsFailing = true
      mayAllClose('loadFailed')
      table.log.failLoads(true)
    },
    failKeeps: () => table.log.failKeeps(true),
    heal,
    soon: () => table.clock.advance(700),
    rest: () => table.clock.advance(2_600),
    later: () => table.clock.advance(11_000),
    muchLater: () => table.clock.advance(50_000),
    /** The database is away for longer than the writer waits for it. */
    async outage() {
      failAppends(1, false)
      for (let seconds = 0; seconds < 60; seconds += 3) {
        table.clock.advance(3_000)
        await turn()
      }
    },
    elsewhere,
    async settle() {
      await heal()
      table.log.release()
      // Every room is tried again within three seconds.
      for (let tries = 0; tries < 3; tries++) {
        table.clock.advance(4_000)
        await turn()
      }
      table.flusher.flush()
      participants.forEach(downAll)
      for (const participant of participants) participant.settled()
    },
    crash() {
      counts.overtaken += table.log.overtaken
      table.crash(prng.bool(random))
      for (const { client } of participants) client.cut()
      areLoadsFailing = false
      mayAppendsFail = false
      counts.crashes++
    },
  }
  const names = Object.keys(acts).flatMap((name) => Array<string>(weights[name] ?? 1).fill(name))
  return { acts, names, ledger, counts }
}
