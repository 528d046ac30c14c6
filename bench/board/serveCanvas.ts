import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { build } from 'esbuild'
import { WebSocketServer } from 'ws'
import { doingOf, tellingMs } from './motion'
import type { Scene } from './scene'

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const page =
  '<!doctype html><html lang="da"><meta charset="utf-8"><title>tldraw</title>' +
  '<link rel="stylesheet" href="/canvas.css"><style>html,body,#root{margin:0;height:100%}</style>' +
  '<div id="root"></div><script type="module" src="/canvas.js"></script></html>'

/** tldraw as it comes with the scene on it, built for production; a socket tells the page of the others' hands. */
export async function serveCanvas(scene: Scene): Promise<{ url: string; close: () => void }> {
  const here = import.meta.dirname
  const built = await build({
    absWorkingDir: here,
    entryPoints: { canvas: 'canvas.mjs' },
    outdir: here,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
  const made = new Map<string, string | Uint8Array>([
    ['/', page],
    ['/scene.json', JSON.stringify(scene)],
    ...built.outputFiles.map(({ path, contents }) => [path.slice(here.length), contents] as const),
  ])
  const folders = {
    '/assets/': join(here, 'node_modules/@tldraw/assets'),
    '/billedbrikker/': join(here, '../../public/billedbrikker'),
  }

  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    response.setHeader('content-type', types[extname(path)] ?? 'text/html')
    const answer = made.get(path)
    if (answer !== undefined) return response.end(answer)
    const [prefix, folder] = Object.entries(folders).find(([begin]) => path.startsWith(begin)) ?? []
    if (!prefix || !folder) return response.writeHead(404).end()
    try {
      response.end(await readFile(join(folder, path.slice(prefix.length))))
    } catch {
      response.writeHead(404).end()
    }
  })
  const sockets = new WebSocketServer({ server })
  // As its own sync server does: what all have done since the last time, in one message.
  const timer = setInterval(() => {
    const doings = scene.others.map((_, person) => doingOf(scene, person, performance.now()))
    for (const socket of sockets.clients) socket.send(JSON.stringify(doings))
  }, tellingMs)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close() {
      clearInterval(timer)
      for (const socket of sockets.clients) socket.terminate()
      server.close()
      server.closeAllConnections()
    },
  }
}
