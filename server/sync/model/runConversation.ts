import * as prng from 'lib0/prng'
import * as Y from 'yjs'
import { seedClient } from '../../../lib/board/schema'
import { seedBoard } from '../../../lib/board/seed'
import type { Seat } from '../../../lib/domain/conversation'
import { newId, type PersonId } from '../../../lib/domain/ids'
import { createTestTable, testConcept, turn } from '../testTable'
import { createActs } from './acts'
import type { Counts } from './counts'
import { endWell } from './endWell'
import { expectStored } from './expectStored'
import { createParticipant, type Participant } from './participant'
import { createTruth } from './truth'

/** Whoever looks on may not edit; all else is a person of the table. */
const onlooker: Seat = { personId: newId<PersonId>(), name: 'Ida', role: 'participant', colour: 3 }

/**
 * One conversation by chance, from the first to the last who leaves. `operations` is filled as it goes. Throws at the
 * first thing that is wrong.
 */
export async function runConversation(random: prng.PRNG, operations: string[]): Promise<Counts> {
  const seed = seedBoard(testConcept)
  const truth = createTruth(seed)
  const stored = new Set<PersonId | null>()
  const table = createTestTable({
    state: seed,
    serverClients: [seedClient],
    onCommitted: (batch) => {
      for (const { update, personId } of batch) {
        if (!update) continue
        stored.add(personId)
        truth.commit(update)
      }
    },
  })
  const open = () => {
    const doc = new Y.Doc()
    doc.clientID = prng.uint32(random, seedClient + 1, 2 ** 32 - 1)
    return doc
  }
  const join = (seat: Seat): Participant =>
    createParticipant({
      doc: open(),
      truth,
      seat,
      mayEdit: seat !== onlooker,
      isOurs: prng.int32(random, 0, 4) > 0,
    })
  const [leader, employee] = table.seats
  // Each has up to two tabs.
  const editors = [leader, employee, leader, employee].slice(0, prng.int32(random, 2, 4)).map(join)
  const participants = prng.bool(random) ? [...editors, join(onlooker)] : editors
  const { acts, names, ledger, counts } = createActs({ random, table, truth, participants, open })

  for (let step = prng.int32(random, 150, 400); step > 0; step--) {
    const index = prng.int32(random, 0, participants.length - 1)
    const participant = participants[index]
    const name = prng.oneOf(random, names)
    operations.push(`${index}:${name}`)
    if (participant) await acts[name]?.(participant)
    for (const [at, one] of participants.entries())
      for (const problem of one.problems()) throw new Error(`${at} ${problem}`)
    if (stored.has(onlooker.personId)) throw new Error('something of the onlooker has been stored')
    if (step % 10 === 0) await expectStored(table, truth)
  }

  operations.push('end')
  await turn()
  counts.folds = await endWell({ table, truth, participants, ledger, mayWait: counts.losses > 0 })
  counts.overtaken += table.log.overtaken
  counts.waited = truth.waited
  return counts
}
