import { expect, it } from 'vitest'
import { findPostgres } from './cluster'
import { proveHostile } from './proveHostile'
import { freshSeed } from './random'

/** The bounded part; `npm run soak -- hostile` sends a hundred thousand. */
const frames = 3_000

it('[DOC1] hostile bytes end neither the server nor anybody’s work', async () => {
  const engine = findPostgres() ? 'postgres' : 'pglite'
  const { line, figures } = await proveHostile({ seed: freshSeed(), frames, engine })
  console.info(line)
  expect(figures.frames).toBe(frames)
  // Some frames are thrown out and some are edits like any other, or nothing was tried.
  expect(figures.outcomes['closed 4400']).toBeGreaterThan(frames / 10)
  expect(figures.outcomes.stayed).toBeGreaterThan(frames / 10)
  expect(figures.honestEdits).toBeGreaterThan(0)
}, 600_000)
