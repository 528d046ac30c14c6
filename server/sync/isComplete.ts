import * as Y from 'yjs'
import { endOf, everyNeed, type Struct, type UpdateParts } from './updateParts'

/** The next clock of a client: all before it is there. */
export type ClockOf = (client: number) => number

/** Whether all that an update builds on is there or in itself, followed as Yjs would: nothing of it is kept aside. */
export function isComplete(parts: UpdateParts, clockOf: ClockOf): boolean {
  const [first] = parts.structs
  if (first && parts.structs.size === 1 && isNextOf(...first, parts.deletions, clockOf)) return true
  const reached = new Map<number, number>()
  const stateOf = (client: number) => reached.get(client) ?? clockOf(client)
  let open = [...parts.structs].map(([client, structs]) => ({ client, structs, next: 0 }))
  for (let hasMoved = true; open.length > 0 && hasMoved; ) {
    hasMoved = false
    for (const block of open) {
      for (; block.next < block.structs.length; block.next++, hasMoved = true) {
        const struct = block.structs[block.next]
        if (!struct || struct instanceof Y.Skip || endOf(struct) <= stateOf(block.client)) continue
        const isNext = struct.id.clock <= stateOf(block.client)
        if (!isNext || !everyNeed(struct, (id) => id.clock < stateOf(id.client))) break
        reached.set(block.client, endOf(struct))
      }
    }
    open = open.filter((block) => block.next < block.structs.length)
  }
  const isThere = ({ client, clock, length }: UpdateParts['deletions'][number]) =>
    clock + length <= stateOf(client)
  return open.length === 0 && parts.deletions.every(isThere)
}

/** The same for what almost every update is, one client's next structs, without looking twice. */
function isNextOf(
  client: number,
  structs: readonly Struct[],
  deletions: UpdateParts['deletions'],
  clockOf: ClockOf,
): boolean {
  let clock = clockOf(client)
  for (const struct of structs) {
    if (struct instanceof Y.Skip || struct.id.clock > clock) return false
    // What hangs on the client's own structs was seen to hang on earlier ones when it was read.
    if (!everyNeed(struct, (id) => id.client === client || id.clock < clockOf(id.client))) return false
    clock = Math.max(clock, endOf(struct))
  }
  return deletions.every(
    (one) => one.clock + one.length <= (one.client === client ? clock : clockOf(one.client)),
  )
}
