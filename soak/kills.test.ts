import { expect, it } from 'vitest'
import { findPostgres } from './cluster'
import { kinds } from './plan'
import { proveKills } from './proveKills'

/** The bounded part; `npm run soak -- kills` goes on for hours. */
const rounds = 5
const hasPostgres = findPostgres() !== undefined

it('[ROOM2] [WIRE1] what was seen or receipted outlives kills, stops of the database and spoilt lines', async () => {
  if (!hasPostgres) {
    // Skipping quietly where everybody looks would prove nothing.
    if (process.env.CI === 'true') throw new Error('no initdb and postgres: install Debian’s `postgresql`')
    console.warn(
      'No initdb and postgres on this machine: only the embedded database is killed, none is stopped.',
    )
  }
  // From a multiple on, each kind of round comes in its turn.
  const seed = kinds.length * Math.floor(Math.random() * 2 ** 29)
  const engine = hasPostgres ? 'postgres' : 'pglite'
  const { line, figures } = await proveKills({ seed, rounds, engine, roundsEach: 1 })
  console.info(line)
  expect(figures.rounds).toBe(rounds)
  expect(figures.kills).toBeGreaterThan(0)
  expect(figures.cuts + figures.holds).toBeGreaterThan(0)
  expect(figures.updatesSeen).toBeGreaterThan(100)
  expect(figures.receipts).toBeGreaterThan(10)
  if (hasPostgres) expect(figures.postgresStops).toBeGreaterThan(0)
}, 600_000)
