import * as Y from 'yjs'
import type { RunningServer } from '../startServer'
import { type Client, openClient, syncPart, updateMessage } from './client'
import { cursorStream } from './cursorStream'
import { editStream } from './editStream'
import { createLatencies, type Latencies } from './latencies'
import { openAll } from './openAll'
import { createRhythm } from './rhythm'
import { type Cursor, readVarUint } from './varints'

export const peopleInARoom = 6
export const editsASecond = 5
export const cursorsASecond = 20

/** What has been sent and heard while the window was open. */
export interface Tally {
  /** Edits and cursors since the start, also those before and after. */
  sentInAll: number
  editsSent: number
  cursorsSent: number
  cursorsHeard: number
  /** One entry for each edit at each of the others. */
  readonly edits: Latencies
}

export interface Crowd {
  start(): void
  /** From now on it counts, until `closeWindow`; edits sent meanwhile are still recorded when they come later. */
  openWindow(): void
  closeWindow(): Tally
  /** Nothing more is sent, what is on its way still counts. */
  stop(): void
  leave(): void
  generatorLateness(): number
  /** Why lines ended, where they did. */
  ended(): string[]
}

interface Person {
  readonly client: Client
  readonly room: number
  /** When the edit of each clock was sent; the window's are those between its two ends. */
  readonly sentAt: Float64Array
  /** The next clock not yet heard, of each of the room's people. */
  readonly heardUpTo: Uint32Array
  readonly seat: number
}

/** Rooms full of people who put down pieces and move cursors, all joined and synced. */
export async function openCrowd(
  server: RunningServer,
  rooms: number,
  seconds: number,
  name: string,
): Promise<Crowd> {
  const editsEach = Math.ceil(seconds * editsASecond) + 1
  const people: Person[] = []
  const byId = new Map<number, Person>()
  const byClient = new Map<Client, Person>()
  let isOpen = false
  let opensAt = Number.POSITIVE_INFINITY
  let closesAt = Number.POSITIVE_INFINITY
  const tally: Tally = {
    sentInAll: 0,
    editsSent: 0,
    cursorsSent: 0,
    cursorsHeard: 0,
    edits: createLatencies(),
  }

  function heard(reader: Person, author: Person | undefined, clock: number, now: number): void {
    if (!author || author === reader || author.room !== reader.room) return
    // Some servers echo, and a line may carry the same twice: the first time counts.
    if (clock < (reader.heardUpTo[author.seat] ?? 0)) return
    reader.heardUpTo[author.seat] = clock + 1
    const sentAt = author.sentAt[clock] ?? 0
    if (sentAt >= opensAt && sentAt < closesAt) tally.edits.record(now - sentAt)
  }

  function hearEdits(client: Client, part: number, at: Cursor, length: number): void {
    const reader = byClient.get(client)
    if (!reader || part !== syncPart.update) return
    const now = performance.now()
    const from = at.position
    const authors = readVarUint(at)
    if (authors === 0) return
    const structs = readVarUint(at)
    const author = readVarUint(at)
    const clock = readVarUint(at)
    if (authors === 1 && structs === 1) {
      heard(reader, byId.get(author), clock, now)
      return
    }
    // Several edits in one update; each edit of ours is one tick of its client's clock.
    const merged = Y.parseUpdateMeta(at.bytes.slice(from, from + length))
    for (const [id, end] of merged.to)
      for (let each = merged.from.get(id) ?? end; each < end; each++) heard(reader, byId.get(id), each, now)
  }

  function hearCursors(client: Client, at: Cursor): void {
    if (!isOpen) return
    for (let left = readVarUint(at); left > 0; left--) {
      if (readVarUint(at) !== client.id) tally.cursorsHeard++
      readVarUint(at)
      const length = readVarUint(at)
      at.position += length
    }
  }

  const clients = await openAll(rooms * peopleInARoom, (index) =>
    openClient({
      origin: server.origin,
      dialect: server.dialect,
      room: `${name}-${Math.floor(index / peopleInARoom)}`,
      hears: { edits: hearEdits, cursors: hearCursors },
    }),
  )
  for (const [index, client] of clients.entries()) {
    const person: Person = {
      client,
      room: Math.floor(index / peopleInARoom),
      sentAt: new Float64Array(editsEach),
      heardUpTo: new Uint32Array(peopleInARoom),
      seat: index % peopleInARoom,
    }
    people.push(person)
    byId.set(client.id, person)
    byClient.set(client, person)
  }

  const rhythm = createRhythm(
    1000 / editsASecond,
    people.flatMap(({ client, sentAt }) => {
      const edits = editStream(client.id, editsEach).map((update) => client.frameOf(updateMessage(update)))
      const nextCursor = cursorStream(client)
      let clock = 0
      const edit = () => {
        const frame = edits[clock]
        if (!frame) throw new Error('the crowd has run out of edits')
        sentAt[clock++] = performance.now()
        client.write(frame)
        tally.sentInAll++
        if (isOpen) tally.editsSent++
      }
      const cursor = () => {
        client.write(nextCursor())
        tally.sentInAll++
        if (isOpen) tally.cursorsSent++
      }
      return [edit, ...Array.from({ length: cursorsASecond / editsASecond }, () => cursor)]
    }),
  )

  return {
    start: rhythm.start,
    openWindow() {
      isOpen = true
      opensAt = performance.now()
    },
    closeWindow() {
      isOpen = false
      closesAt = performance.now()
      return tally
    },
    stop: rhythm.stop,
    leave() {
      rhythm.stop()
      for (const { client } of people) client.close()
    },
    generatorLateness: rhythm.lateness,
    ended: () => people.flatMap(({ client: { ended } }) => ended ?? []),
  }
}
