// Hocuspocus with its database extension on a bytea row, everything else as it comes (stores 2 s after an edit,
// 10 s at most). What it shows to others is not stored yet.
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import pg from 'pg'
import { answerStats } from '../stats.mjs'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
await pool.query('CREATE TABLE IF NOT EXISTS documents (name text PRIMARY KEY, data bytea NOT NULL)')

const server = new Server({
  port: Number(process.env.PORT ?? 0),
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Database({
      async fetch({ documentName }) {
        const { rows } = await pool.query('SELECT data FROM documents WHERE name = $1', [documentName])
        return rows[0]?.data ?? null
      },
      async store({ documentName, state }) {
        await pool.query(
          'INSERT INTO documents (name, data) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET data = EXCLUDED.data',
          [documentName, state],
        )
      },
    }),
  ],
  async onRequest({ request, response }) {
    answerStats(request, response)
    // Hocuspocus' way to say that the request has been answered.
    throw null
  },
})
await server.listen()
process.stdout.write(`listening on ws://127.0.0.1:${server.address.port}\n`)
