/**
 * A value as it is written in a statement, to be read as the type of its place: null, text, numbers, dates, bytes, and
 * lists of them. For where parameters cannot travel beside the statement; needs `standard_conforming_strings`, the
 * default of every Postgres since 9.1.
 */
export function sqlLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  return `'${textOf(value).replaceAll("'", "''")}'`
}

function textOf(value: unknown): string {
  if (value instanceof Uint8Array)
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return `{${value.map(elementOf).join(',')}}`
  return String(value)
}

function elementOf(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  return typeof value === 'number' ? String(value) : `"${textOf(value).replace(/["\\]/g, '\\$&')}"`
}
