/** The part of a pino logger that is used. Fields never hold content, names, tokens or addresses. */
export interface SyncLogger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** What may be logged of an error: its message may quote a row, its kind may not. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
