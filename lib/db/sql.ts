/** Bare SQL, alike on both engines: for the board log and the migrations, which Prisma does not do. */
export interface Sql {
  /** One statement with `$1 …` parameters; its rows. Dates come as Date, bytea as bytes, int8 in either engine's own way. */
  query<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>
  /** Any number of statements, without parameters. */
  script(statements: string): Promise<void>
  /** Committed when `work` resolves, rolled back when it throws. Inside, use only the given `sql`; it cannot be nested. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
}
