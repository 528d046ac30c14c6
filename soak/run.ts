import { parseArgs } from 'node:util'
import { proveHostile } from './proveHostile'
import { proveKills } from './proveKills'
import { proveSealsOn } from './proveSealsOn'
import { freshSeed } from './random'

// What runs a database and a server takes them with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, frames: { type: 'string' }, engine: { type: 'string' } },
})
const seedSaid = process.env.SOAK_SEED
const seed = seedSaid === undefined ? freshSeed() : Number(seedSaid)
const engine = values.engine === 'pglite' ? 'pglite' : 'postgres'
const what = positionals[0]

if (what === 'kills') {
  // A seed that is given is one conversation, to be looked at; without one there is no end of them.
  const rounds = Number(values.rounds ?? (seedSaid === undefined ? 500 : 1))
  const { line } = await proveKills({ seed, rounds, engine, say: (words) => console.log(words) })
  console.log(line)
} else if (what === 'hostile') {
  const frames = Number(values.frames ?? 100_000)
  const { line } = await proveHostile({ seed, frames, engine, say: (words) => console.log(words) })
  console.log(line)
} else if (what === 'seals') {
  const rounds = Number(values.rounds ?? (seedSaid === undefined ? 1000 : 1))
  console.log(JSON.stringify({ seed, ...(await proveSealsOn(engine, { seed, rounds })) }))
} else {
  console.error(`npm run soak -- kills [--rounds 500] | hostile [--frames 100000] | seals [--rounds 1000]`)
  process.exitCode = 2
}
