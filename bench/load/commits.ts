import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { settings } from '../settings'
import { createLatencies, type Latencies } from './latencies'

const everyMs = 40

/**
 * How long the disk takes: one small transaction by itself, again and again over a connection of its own, on the
 * Postgres that the servers write to, until `stop`. What an edit takes more than this is the server's.
 */
export async function watchCommits(): Promise<{ stop(): Promise<Latencies> }> {
  const client = new pg.Client(settings.databaseUrl)
  await client.connect()
  const latencies = createLatencies()
  let isStopped = false
  const watching = (async () => {
    while (!isStopped) {
      const from = performance.now()
      // Written to the log and flushed as any commit, into no table.
      await client.query("SELECT pg_logical_emit_message(true, 'bench', repeat('x', 1000))")
      latencies.record(performance.now() - from)
      await pause(everyMs)
    }
  })()
  return {
    async stop() {
      isStopped = true
      await watching
      await client.end()
      return latencies
    },
  }
}
