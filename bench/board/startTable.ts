import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, startServer } from '../../e2e/startServer'
import { type SeededTable, seedTable } from './seededTable'

/** The built product on a folder of its own in which the table of twelve is laid. */
export interface RunningTable {
  readonly server: RunningServer
  readonly table: SeededTable
  stop(): Promise<void>
}

/** `by` is a command to run the server by. */
export async function startTable(signal: AbortSignal, by: readonly string[] = []): Promise<RunningTable> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'samspil-bench-'))
  const clear = () => rmSync(dataFolder, { recursive: true, force: true })
  try {
    const table = await seedTable(dataFolder, signal)
    const server = await startServer({ dataFolder, by, env: { HOST: '127.0.0.1', LOG_LEVEL: 'warn' } })
    return {
      server,
      table,
      async stop() {
        await server.stop()
        clear()
      },
    }
  } catch (error) {
    clear()
    throw error
  }
}
