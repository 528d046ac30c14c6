import { join } from 'node:path'
import { readConcepts } from '../lib/concepts/readConcepts'
import { openDatabase } from '../lib/db/openDatabase'
import { temporaryPlace } from '../lib/db/testing/temporaryPlace'
import { proveSeals, type SealFigures } from './proveSeals'

/**
 * `proveSeals` on a database of its own: on Postgres (at `SAMSPIL_TEST_POSTGRES`) over two pools of connections, as of
 * two processes; the embedded one is opened by one process alone, so there the two share it.
 */
export async function proveSealsOn(
  engine: 'pglite' | 'postgres',
  plan: { readonly seed: number; readonly rounds: number },
): Promise<SealFigures> {
  const [concept] = (await readConcepts(join(import.meta.dirname, '../lib/concepts'))).filter(
    ({ isOffered }) => isOffered,
  )
  if (!concept) throw new Error('there is no concept')
  const place = await temporaryPlace(engine)
  const sealing = await openDatabase(place.options)
  const writing = engine === 'postgres' ? await openDatabase(place.options) : sealing
  try {
    return await proveSeals({ sealing, writing, concept, ...plan })
  } finally {
    if (writing !== sealing) await writing.close()
    await sealing.close()
    await place.remove()
  }
}
