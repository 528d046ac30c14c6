/** What a bench has started and must not leave behind, also when it is ended by a signal. */
export interface Ending {
  /** Aborted by a signal. */
  readonly signal: AbortSignal
  /** Does this at the end, the last first; the answer does it now instead. */
  atEnd(close: () => Promise<void>): () => Promise<void>
  /** Runs the bench, closes all it has started, and ends the process, with 1 after a failure or a signal. */
  around(run: () => Promise<void>): Promise<never>
}

export function createEnding(): Ending {
  const controller = new AbortController()
  const open: (() => Promise<void>)[] = []
  const closeAll = async () => {
    for (let close = open.at(-1); close; close = open.at(-1)) await close().catch(() => {})
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => {
      controller.abort()
      // What waits for the closed things fails, and `around` closes what has been started meanwhile.
      void closeAll()
    })

  return {
    signal: controller.signal,
    atEnd(close) {
      let isDone = false
      const onceOnly = async () => {
        if (isDone) return
        isDone = true
        open.splice(open.indexOf(onceOnly), 1)
        await close()
      }
      open.push(onceOnly)
      return onceOnly
    },
    async around(run) {
      let code = 0
      try {
        await run()
      } catch (error) {
        if (!controller.signal.aborted)
          process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
        code = 1
      }
      await closeAll()
      process.exit(code)
    },
  }
}
