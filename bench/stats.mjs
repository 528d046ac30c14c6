// What every measured server tells of itself at `GET /stats`; `?gc` collects first, where node runs with --expose-gc.

/** @type {import('node:http').RequestListener} */
export function answerStats(request, response) {
  const [path, query] = (request.url ?? '').split('?')
  if (path !== '/stats') return response.writeHead(404).end()
  if (query === 'gc') globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ rss, heapUsed, external, cpuMicros: user + system }))
}
