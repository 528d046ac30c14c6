import type { Sql } from '../sql'

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
}

/** Every value that is stored, as text; of bytes those letters that are plain. */
export async function everyValue(sql: Sql): Promise<Set<string>> {
  const columns = await sql.query<Column>(
    `SELECT table_name AS "table", column_name AS "column", data_type AS "type"
     FROM information_schema.columns WHERE table_schema = 'public'`,
  )
  const values = new Set<string>()
  for (const { table, column, type } of columns) {
    const text = type === 'bytea' ? `encode("${column}", 'escape')` : `"${column}"::text`
    const rows = await sql.query<{ readonly value: string | null }>(`SELECT ${text} AS value FROM "${table}"`)
    for (const { value } of rows) if (value !== null) values.add(value)
  }
  return values
}
