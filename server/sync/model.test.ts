import * as prng from 'lib0/prng'
import { expect, it } from 'vitest'
import { type Counts, noCounts } from './model/counts'
import { runConversation } from './model/runConversation'

/** More by `FUZZ_RUNS=5000`; one again by `FUZZ_SEED=…`. */
const runs = Number(process.env.FUZZ_RUNS ?? 60)
const only = process.env.FUZZ_SEED === undefined ? undefined : Number(process.env.FUZZ_SEED)
const fixedSeeds = Array.from({ length: runs }, (_, index) => index + 1)

/** What never happens is not tested. Far below what the fixed seeds make of it, so that chance does not decide. */
const leastOfARun: Counts = {
  cuts: 3,
  crashes: 0.6,
  reloads: 1,
  losses: 0.5,
  givenUp: 0.2,
  notLoaded: 0.2,
  tooSlow: 0.2,
  behind: 0.4,
  repeated: 1,
  overtaken: 0.2,
  waited: 1.5,
  folds: 3,
}

it('[ROOM2] [WIRE1] whatever happens, only what is stored is seen and receipted, and all converge to it', async () => {
  const fresh = Math.floor(Math.random() * 2 ** 31)
  const total = noCounts()
  const failures: { seed: number; operations: string[]; cause: unknown }[] = []
  let done = 0
  for (const seed of only === undefined ? [...fixedSeeds, fresh] : [only]) {
    const operations: string[] = []
    try {
      const counts = await runConversation(prng.create(seed), operations)
      for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += counts[name]
      done++
    } catch (cause) {
      failures.push({ seed, operations, cause })
    }
  }
  const [first] = failures
  if (first) {
    const causes = failures.map(({ seed, cause }) => `FUZZ_SEED=${seed} ${cause}`).join('\n')
    throw new Error(`${causes}\nthe first after ${first.operations.join(' ')}`, { cause: first.cause })
  }
  if (only !== undefined) return
  expect(done).toBeGreaterThan(runs)
  for (const [name, least] of Object.entries(leastOfARun))
    expect(total[name as keyof Counts], name).toBeGreaterThan(least * runs)
}, 1_800_000)
