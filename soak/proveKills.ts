import { noFigures, runConversation } from './kills'
import { type Kind, kinds } from './plan'
import { createRandom } from './random'
import { watchForTroubles } from './troubles'
import { createWorld } from './world'

/** A seed says by itself which kind of conversation it makes, so that it replays alone. */
export const kindOf = (seed: number): Kind => kinds[seed % kinds.length] ?? 'everything'

/**
 * Conversations from `seed` on, one a seed, until that many rounds are done. Resolves with one line of figures; throws
 * with the seed of the conversation that failed.
 */
export async function proveKills(needs: {
  seed: number
  rounds: number
  engine: 'postgres' | 'pglite'
  /** Rounds of one conversation; by its seed one to three. */
  roundsEach?: number
  say?: (words: string) => void
}): Promise<{ line: string; figures: ReturnType<typeof noFigures> }> {
  const world = await createWorld(needs.engine)
  const troubles = watchForTroubles()
  const figures = noFigures()
  const begun = performance.now()
  const line = () => `${summary(figures)}, ${Math.round((performance.now() - begun) / 1_000)} s`
  try {
    await world.server.start()
    for (let seed = needs.seed; figures.rounds < needs.rounds; seed++) {
      const kind = kindOf(seed)
      // Without a Postgres of its own there is none to stop.
      if (kind === 'postgres' && !world.cluster) continue
      const most = needs.roundsEach ?? createRandom(seed).fork('rounds').whole(1, 3)
      const rounds = Math.min(most, needs.rounds - figures.rounds)
      try {
        await runConversation({ seed, kind, rounds, world, troubles, figures })
      } catch (error) {
        const again = `SOAK_SEED=${seed} npm run soak -- kills --rounds ${rounds}`
        throw new Error(`replay: ${again}${needs.engine === 'pglite' ? ' --engine pglite' : ''}\n${line()}`, {
          cause: error,
        })
      }
      needs.say?.(`${kind} ${seed}: ${line()}`)
    }
    return { line: line(), figures }
  } finally {
    troubles.end()
    await world.end()
  }
}

function summary(figures: ReturnType<typeof noFigures>): string {
  const { rounds, kills, postgresStops, cuts, holds, crashes, edits, updatesSeen, receipts, audits } = figures
  return [
    `${rounds} rounds`,
    `${kills} kills`,
    `${postgresStops} stops of Postgres`,
    `${cuts} cuts`,
    `${holds} holds`,
    `${crashes} crashed clients`,
    `${edits} edits`,
    `${updatesSeen} updates seen and ${receipts} receipts checked`,
    `${audits} audits`,
  ].join(', ')
}
