import { beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { authorsSince } from '../board/authorsSince'
import type { Board } from '../domain/board'
import type { PersonId } from '../domain/ids'
import { actsBetween } from './actsBetween'
import { boardAt, recordAt } from './boardAt'
import type { Act, Moment } from './moment'
import { nextMoment } from './nextMoment'
import { readMoment } from './readMoment'
import { expectedActs } from './testing/expectedActs'
import { bring, openTable, stateOf } from './testing/openTable'
import { type Client, chanceOf, pickOf, simulation } from './testing/simulation'

/**
 * Whole conversations by chance: clients edit apart, meet the server now and then, and moments are cut in between and
 * stored as JSON.
 */

const { open, read, sections, table } = await openTable()
const length = 60

interface Cut {
  readonly before: Board | undefined
  readonly after: Board
  readonly people: ReadonlySet<PersonId>
  readonly moment: Moment | undefined
}

function converse(seed: number) {
  const chance = chanceOf(seed)
  const { witness, act } = simulation(chance, table, sections)
  // Anne has two tabs. Client ids come of the seed too, since they decide whose of two edits wins.
  const clients = ['anne', 'anne', 'bo', 'carl'].map((name, index): Client => {
    const doc = open()
    doc.clientID = 1000 + 4 * Math.floor(chance() * 1e6) + index
    return { doc, person: name as PersonId }
  })
  const personOf = (client: number) => clients.find(({ doc }) => doc.clientID === client)?.person ?? null

  let server = open()
  let since = stateOf(server)
  let people = new Set<PersonId>()
  const rows: unknown[] = []
  const boards: Board[] = []
  const cuts: Cut[] = []

  const send = ({ doc, person }: Client) => {
    const onUpdate = () => people.add(person)
    server.on('update', onUpdate)
    bring(doc, server)
    server.off('update', onUpdate)
  }
  const cut = () => {
    const [n, before, after] = [rows.length - 1, boards.at(-1), read(server)]
    const authors = authorsSince(server, since)
    const acts = actsBetween({ before, after, table, authors, personOf, people: [...people] })
    const last = before && { n, record: recordAt(rows.slice(-25).map(readMoment), n) }
    const moment = nextMoment({ last, board: after, at: new Date(n), people: [...people], acts })
    cuts.push({ before, after, people, moment })
    since = stateOf(server)
    people = new Set()
    if (!moment) return
    rows.push(storedAs(moment))
    boards.push(after)
  }

  cut()
  while (rows.length < length) {
    const client = pickOf(chance, clients)
    const dice = chance()
    if (dice < 0.55) act(client)
    else if (dice < 0.7) send(client)
    else if (dice < 0.8) bring(server, client.doc)
    else if (dice < 0.98) cut()
    else server = reloaded(server)
  }
  for (const client of clients) send(client)
  cut()
  cut()
  return { moments: rows.map(readMoment), boards, cuts, witness }
}

/** As it comes back from the database. */
function storedAs({ change, at, ...moment }: Moment): unknown {
  const board = change.kind === 'whole' ? change.board : null
  const patch = change.kind === 'patch' ? change.patch : null
  return { ...JSON.parse(JSON.stringify({ ...moment, board, patch })), at }
}

function reloaded(doc: Y.Doc): Y.Doc {
  const loaded = new Y.Doc()
  bring(doc, loaded)
  return loaded
}

const said = ({ by, kind, ...what }: Act) => `${kind} ${Object.values(what)[0]} by ${by}`

/** The expected acts in words; where more than one may have done it, whoever of them is said to have. */
function expectedOf(
  { before, after, people, moment }: Cut,
  witness: Parameters<typeof expectedActs>[3],
): string[] {
  if (!before) return []
  const alone = people.size === 1 ? ([...people][0] ?? null) : null
  const found = new Set(moment?.acts.map(said))
  return expectedActs(before, after, table, witness, alone).map(({ kind, thing, by }) => {
    const may = by.map((person) => `${kind} ${thing} by ${person}`)
    return may.find((words) => found.has(words)) ?? may.join(' or ')
  })
}

// Always some that are known and some that are new; a seed that fails is in the test's name, and replays by FUZZ_SEED.
const runs = Math.max(4, Number(process.env.FUZZ_RUNS ?? 8))
const newSeeds = Array.from({ length: 2 }, () => Math.floor(Math.random() * 2 ** 31))
const seeds = [...Array.from({ length: runs }, (_, index) => index + 1), ...newSeeds]
const only = process.env.FUZZ_SEED

describe.each(only ? [Number(only)] : seeds)('a conversation by chance, seed %i', (seed) => {
  let conversation: ReturnType<typeof converse>

  beforeAll(() => {
    conversation = converse(seed)
  })

  test('[HISTORY3] the board after every moment is the one that was live', () => {
    const { moments, boards } = conversation
    expect(moments.length).toBeGreaterThanOrEqual(length)
    for (const [n, board] of boards.entries()) expect(boardAt(moments, n)).toEqual(board)
  })

  test('[HISTORY3] seeking from any later whole board gives the same', () => {
    const { moments, boards } = conversation
    const wholes = moments.filter(({ change }) => change.kind === 'whole')
    expect(wholes.map(({ n }) => n)).toEqual(moments.map(({ n }) => n).filter((n) => n % 25 === 0))
    for (const { n: first } of wholes) {
      const later = moments.slice(first)
      for (const { n } of later) expect(boardAt(later, n)).toEqual(boards[n])
    }
  })

  test('[HISTORY4] a moment for every cut at which the board had changed, and none for a quiet one', () => {
    const { moments, boards, cuts } = conversation
    expect(moments.map(({ n }) => n)).toEqual(boards.map((_, n) => n))
    const quiet = cuts.filter(({ moment }) => !moment)
    expect(quiet.length).toBeGreaterThan(0)
    for (const { before, after } of quiet) expect(after).toEqual(before)
    for (const { before, after, moment } of cuts) if (moment) expect(after).not.toEqual(before)
  })

  test('[HISTORY5] [HISTORY6] acts name who did it, each once', () => {
    const { moments, cuts, witness } = conversation
    for (const cut of cuts) {
      expect((cut.moment?.acts ?? []).map(said).sort()).toEqual(expectedOf(cut, witness).sort())
    }
    const kinds = new Set(moments.flatMap(({ acts }) => acts.map(({ kind }) => kind)))
    expect(kinds.size).toBe(9)
  })
})
