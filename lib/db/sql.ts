/** A statement that is run often: parsed and planned once a connection, where the engine can. */
export interface Prepared {
  /** Its own; no other statement may have it. */
  readonly name: string
  readonly text: string
}

/** Bare SQL, alike on both engines: for the board log and the migrations, which Prisma does not do. */
export interface Sql {
  /**
   * One statement with `$1 …` parameters; its rows. Dates come as Date, bytea as bytes (a view into a buffer that
   * other rows share), json parsed, int8 in either engine's own way. Throws after `limitMs`, the wait for a
   * connection included; whether it has been carried out is not known then.
   */
  query<Row>(statement: string | Prepared, values?: readonly unknown[], limitMs?: number): Promise<Row[]>
  /** Any number of statements, without parameters. */
  script(statements: string): Promise<void>
  /**
   * Committed when `work` resolves, rolled back when it throws. Inside, use only the given `sql`; it cannot be
   * nested. `limitMs` is for all of it.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>, limitMs?: number): Promise<T>
}

/** The database's own code for an error (SQLSTATE), such as `23505`; undefined when the error is not from it. */
export function sqlStateOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
