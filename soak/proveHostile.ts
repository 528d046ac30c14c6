import { attackServer, type HostileFigures } from './hostile'
import { watchForTroubles } from './troubles'
import { createWorld } from './world'

/** So many hostile frames of one seed against a server of its own. Resolves with one line of figures. */
export async function proveHostile(needs: {
  seed: number
  frames: number
  engine: 'postgres' | 'pglite'
  say?: (words: string) => void
}): Promise<{ line: string; figures: HostileFigures }> {
  const world = await createWorld(needs.engine)
  const troubles = watchForTroubles()
  const begun = performance.now()
  try {
    await world.server.start()
    const figures = await attackServer({ ...needs, world, troubles })
    const { frames, outcomes, honestEdits, grownBytes } = figures
    const closed = Object.entries(outcomes).map(([outcome, count]) => `${outcome}: ${count}`)
    const parts = [
      `${frames} hostile frames (${closed.sort().join(', ')})`,
      `${honestEdits} honest edits`,
      `heap grown by ${mib(grownBytes.heapUsed)}, memory by ${mib(grownBytes.rss)}`,
      `${Math.round((performance.now() - begun) / 1_000)} s`,
    ]
    return { line: parts.join(', '), figures }
  } catch (error) {
    const engine = needs.engine === 'pglite' ? ' --engine pglite' : ''
    const again = `SOAK_SEED=${needs.seed} npm run soak -- hostile --frames ${needs.frames}${engine}`
    throw new Error(`replay: ${again}`, { cause: error })
  } finally {
    troubles.end()
    await world.end()
  }
}

const mib = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`
