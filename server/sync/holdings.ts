import * as Y from 'yjs'
import { createIdRanges } from './idRanges'
import { type ClockOf, isComplete } from './isComplete'
import { createTypeDepths, deepestTypes, type MeasuredDepths } from './typeDepths'
import { endOf, type Struct, type UpdateParts } from './updateParts'

/** What the log holds of one document, known without the document: all that the guard asks. */
export interface Holdings {
  /** How many of an update's deletions are not in the log. */
  lackingDeletions(parts: UpdateParts): number
  /** Whether any of a client's structs is not in the log. */
  lacks(client: number, structs: readonly Struct[]): boolean
  /** Whether anything of that client id can be shown. */
  knows(client: number): boolean
  /** Where an update would stand, once all that is on its way has come. */
  place(parts: UpdateParts): Placement
  /** It is on its way into the log; those after it may build on it. */
  expect(parts: UpdateParts, placement: Placement): void
  /** Committed, and shown from now on. */
  show(parts: UpdateParts): void
  /** Committed, and waits for what it builds on. */
  wait(parts: UpdateParts): void
  /** Shows what has waited, if its time has come. */
  release(parts: UpdateParts): boolean
  /** Nothing waits any more; what still does is told again. */
  stopWaiting(): void
  /** How deep shared types lie in each other in what can be shown, or is on its way to be. */
  deepest(): number
  /** Client → next clock, of all that can be shown. */
  readonly vector: ReadonlyMap<number, number>
}

export type Placement =
  | { readonly kind: 'complete'; readonly depths: MeasuredDepths }
  /** Something that it builds on is missing: Yjs would keep it aside, for ever perhaps. */
  | { readonly kind: 'waits' }
  /** Its shared types would lie deeper in each other than Yjs can bear. */
  | { readonly kind: 'tooDeep' }

export function createHoldings(): Holdings {
  const vector = new Map<number, number>()
  /** Client → next clock where updates that are on their way reach beyond the vector. */
  const ahead = new Map<number, number>()
  const deletions = createIdRanges()
  const waiting = createIdRanges()
  const depths = createTypeDepths()

  const clockOf: ClockOf = (client) => vector.get(client) ?? 0
  const clockAhead: ClockOf = (client) => Math.max(ahead.get(client) ?? 0, clockOf(client))

  function place(parts: UpdateParts, clock: ClockOf): Placement {
    if (!isComplete(parts, clock)) return { kind: 'waits' }
    const measured = depths.measure(parts.structs)
    return measured.deepest > deepestTypes ? { kind: 'tooDeep' } : { kind: 'complete', depths: measured }
  }

  function lacks(client: number, structs: readonly Struct[]): boolean {
    const clock = clockOf(client)
    return structs.some((struct) => {
      const end = endOf(struct)
      if (struct instanceof Y.Skip || end <= clock) return false
      const from = Math.max(struct.id.clock, clock)
      return !waiting.has(client, from, end - from)
    })
  }

  function expect(parts: UpdateParts, placement: Placement): void {
    if (placement.kind !== 'complete') return
    depths.add(placement.depths)
    raise(ahead, parts, clockAhead)
  }

  function show(parts: UpdateParts): void {
    raise(vector, parts, clockOf)
    for (const client of parts.structs.keys())
      if ((ahead.get(client) ?? 0) <= clockOf(client)) ahead.delete(client)
    deletions.addAll(parts.deletions)
  }

  return {
    lackingDeletions: (parts) =>
      parts.deletions.reduce(
        (count, { client, clock, length }) => count + (deletions.has(client, clock, length) ? 0 : 1),
        0,
      ),
    lacks,
    knows: (client) => vector.has(client),
    place: (parts) => place(parts, clockAhead),
    expect,
    show,
    wait(parts) {
      const structs = [...parts.structs.values()].flat().filter((struct) => !(struct instanceof Y.Skip))
      waiting.addAll(structs.map(({ id: { client, clock }, length }) => ({ client, clock, length })))
    },
    release(parts) {
      const placement = place(parts, clockOf)
      if (placement.kind !== 'complete') return false
      expect(parts, placement)
      show(parts)
      return true
    },
    stopWaiting: () => waiting.clear(),
    deepest: depths.deepest,
    vector,
  }
}

function raise(clocks: Map<number, number>, { structs }: UpdateParts, clockOf: ClockOf): void {
  for (const [client, ofClient] of structs) {
    const last = ofClient.at(-1)
    if (last && endOf(last) > clockOf(client)) clocks.set(client, endOf(last))
  }
}
