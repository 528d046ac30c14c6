/**
 * A process that gives the last approval and is killed on the way, for `sealKilled.test.ts`:
 * `node --import tsx sealingChild.ts <database options> <conversation> <person> <hash> <n>`. It kills itself, as
 * `kill -9` does, before the n-th thing it asks of the database within the act, or right after the act is committed;
 * with more things than there are it says `done`. What it finds of the conversation first, it says first.
 */
import type { Database, Stores } from '../../db/database'
import { type DatabaseOptions, openDatabase } from '../../db/openDatabase'
import type { ConversationId, PersonId } from '../../domain/ids'
import { approvePlan } from '../approvePlan'
import { sealedState } from './sealedState'

const [options = '{}', conversation = '', person = '', hash = '', n = '0'] = process.argv.slice(2)
let asked = 0

/** The n-th time it is reached, it is the end. */
function stop(): void {
  asked += 1
  if (asked === Number(n)) process.kill(process.pid, 'SIGKILL')
}

const db = await openDatabase(JSON.parse(options) as DatabaseOptions)
const id = conversation as ConversationId
const found = await sealedState(db, id)
console.log(`found ${found}`)
if (found !== 'open') process.exit(0)
const stopping: Database = {
  ...db,
  async transaction(work) {
    const result = await db.transaction((tx) => work(stoppingAt(tx)))
    stop()
    return result
  },
}
const actor = { personId: person as PersonId, isLeader: false, reach: 'everything' } as const
const rooms = { revoke() {}, factsChanged() {} }
await approvePlan({ db: stopping, clock: () => new Date(), rooms }, actor, id, hash)
console.log('done')
process.exit(0)

function stoppingAt(tx: Stores): Stores {
  const stores = Object.entries(tx).map(([name, store]) => {
    const verbs = Object.entries(store as Record<string, (...given: unknown[]) => unknown>)
    const counted = verbs.map(([verb, work]) => [
      verb,
      (...given: unknown[]) => {
        stop()
        return work(...given)
      },
    ])
    return [name, Object.fromEntries(counted)] as const
  })
  return Object.fromEntries(stores) as unknown as Stores
}
