import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seedBoard } from '../board/seed'
import { readConcepts } from '../concepts/readConcepts'
import { openDatabase } from '../db/openDatabase'
import { createTalk } from '../db/testing/conversations'
import { enginesToTest, temporaryPlace } from '../db/testing/temporaryPlace'
import { approvePlan } from './approvePlan'
import { agreed, edited, seenPlan } from './testing/writing'

const child = join(import.meta.dirname, 'testing/sealingChild.ts')

/** What it said, and whether it was killed. */
function run(...args: string[]): Promise<{ said: string[]; isKilled: boolean }> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['--import', 'tsx', child, ...args], (error, stdout, stderr) => {
      const isKilled = error?.signal === 'SIGKILL'
      if (error && !isKilled) reject(new Error(`${error.message}\n${stderr}`))
      else resolve({ said: stdout.trim().split('\n'), isKilled })
    })
  })
}

it.each(await enginesToTest())(
  '[PLAN8] killed at any step of sealing, it is sealed as a whole or not at all, and goes on: %s',
  async (engine) => {
    const place = await temporaryPlace(engine)
    const options = JSON.stringify(place.options)
    const concept = (await readConcepts(join(import.meta.dirname, '../concepts'))).find(
      ({ isOffered }) => isOffered,
    )
    if (!concept) throw new Error('there is no concept')
    let db = await openDatabase(place.options)
    const { id, leader, employee } = await createTalk(db, { board: seedBoard(concept), concept })
    await db.conversations.setOpened(id, new Date())
    await db.conversations.step(id, { from: 'planned', to: 'underWay', personId: leader.id, at: new Date() })
    await edited(db, id, employee.id, agreed('Onsdag er min fordybelsesdag'))
    const { hash } = await seenPlan(db, id)
    const actor = { personId: employee.id, isLeader: false, reach: 'everything' } as const
    const rooms = { revoke() {}, factsChanged() {} }
    await approvePlan({ db, clock: () => new Date(), rooms }, actor, id, hash)
    await db.close()

    const found: (string | undefined)[] = []
    for (let n = 1; ; n++) {
      const { said, isKilled } = await run(options, id, leader.id, hash, String(n))
      found.push(said[0])
      // Each finds what the one before has left; once it is sealed there is nothing more to be killed in.
      if (said[0] !== 'found open') break
      expect(isKilled).toBe(true)
    }
    // Killed before anything that was asked, nothing was there; after the commit, all.
    expect(found.length).toBeGreaterThan(10)
    expect(found.at(-1)).toBe('found sealed')
    expect(new Set(found.slice(0, -1))).toEqual(new Set(['found open']))
    db = await openDatabase(place.options)
    expect(await db.agreements.of(id)).toHaveLength(1)
    await db.close()
    await place.remove()
  },
  300_000,
)
