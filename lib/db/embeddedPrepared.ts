import type { PGlite, QueryOptions } from '@electric-sql/pglite'
import type { Prepared } from './sql'
import { sqlLiteral } from './sqlLiteral'

/**
 * Runs statements that PGlite parses and plans only once. Its own `query` does that anew each time, which was two
 * thirds of an append; SQL's `PREPARE` and `EXECUTE` do not. Not for the inside of a transaction: preparing waits for
 * the one that is open.
 */
export function createPreparedRunner(
  pglite: PGlite,
  options: QueryOptions,
): <Row>(statement: Prepared, values: readonly unknown[]) => Promise<Row[]> {
  const prepared = new Map<string, Promise<unknown>>()

  function prepare({ name, text }: Prepared): Promise<unknown> {
    const existing = prepared.get(name)
    if (existing) return existing
    const preparing = pglite.exec(`PREPARE "${name}" AS ${text}`)
    prepared.set(name, preparing)
    preparing.catch(() => prepared.delete(name))
    return preparing
  }

  return async <Row>(statement: Prepared, values: readonly unknown[]) => {
    await prepare(statement)
    const call = `EXECUTE "${statement.name}"(${values.map(sqlLiteral).join(', ')})`
    const [result] = await pglite.exec(call, options)
    return (result?.rows ?? []) as Row[]
  }
}
