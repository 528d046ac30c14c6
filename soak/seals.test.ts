import { expect, it } from 'vitest'
import { enginesToTest } from '../lib/db/testing/temporaryPlace'
import { proveSealsOn } from './proveSealsOn'
import { freshSeed } from './random'

/** The bounded part; `npm run soak -- seals` runs a thousand and more. Where two truly meet, more of them. */
const roundsOn = { postgres: 150, pglite: 40 }

it.each(await enginesToTest())(
  '[PLAN7] an edit that races the seal is in it or refused: %s',
  async (engine) => {
    const rounds = roundsOn[engine]
    const figures = await proveSealsOn(engine, { seed: freshSeed(), rounds })
    console.info(JSON.stringify(figures))
    expect(figures.rounds).toBe(rounds)
    expect(figures.sealed).toBeGreaterThan(rounds / 20)
    expect(figures.changed).toBeGreaterThan(rounds / 20)
    expect(figures.refused).toBeGreaterThan(0)
    expect(figures.told).toBeGreaterThan(0)
  },
  300_000,
)
