import type { Logger } from 'pino'

/** Ends the process in order on SIGINT and SIGTERM: what has been seen is stored first. A second signal ends it at once. */
export function onShutdown(logger: Logger, end: () => Promise<void>): void {
  let isEnding = false
  const stop = (signal: NodeJS.Signals) => {
    if (isEnding) process.exit(1)
    isEnding = true
    logger.info({ signal }, 'closing')
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ error: error instanceof Error ? error.name : 'unknown' }, 'closing failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
