import { createServer } from 'node:http'
import { answerStats } from '../stats.mjs'

/** Listens on `PORT`, hands every upgrade on, and says where, by the same line as `bench/serve`. */
export function listen(onUpgrade, path) {
  const server = createServer(answerStats)
  server.on('upgrade', onUpgrade)
  server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
    process.stdout.write(`listening on ws://127.0.0.1:${server.address().port}${path}\n`)
  })
}
