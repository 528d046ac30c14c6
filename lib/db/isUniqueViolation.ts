/** Whether the database refused a row since another already has its value in `column`. */
export function isUniqueViolation(error: unknown, column: string): boolean {
  // The code rather than `instanceof`: two copies of Prisma's client run in one process. Its `meta` differs between
  // the two adapters, but both name the columns in it.
  if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== 'P2002')
    return false
  return 'meta' in error && JSON.stringify(error.meta).includes(column)
}
