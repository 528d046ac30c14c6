import { createReadStream, existsSync, readdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream'

/** The best first; each stands beside the file under its name with the ending added (`scripts/build.mjs`). */
const codings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
}

/**
 * Answers for the pages' scripts and styles from what was compressed once when they were built; says whether it did.
 * What it does not know, and whoever takes no compression, is left to Next. `folder` is `.next/static`.
 */
export function createBuiltFiles(
  folder: string,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const known = new Map(
    filesUnder(folder).map((file) => [`/_next/static/${relative(folder, file).split(sep).join('/')}`, file]),
  )
  return (request, response) => {
    const [path = ''] = (request.url ?? '').split('?')
    const file = known.get(path)
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    const accepted = String(request.headers['accept-encoding'] ?? '').split(/\s*,\s*/)
    const coding = codings.find(({ name, ending }) => accepted.includes(name) && existsSync(file + ending))
    if (!coding) return false
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
    response.setHeader('Content-Encoding', coding.name)
    response.setHeader('Vary', 'Accept-Encoding')
    // No page, so of what guards pages it needs this alone.
    response.setHeader('X-Content-Type-Options', 'nosniff')
    // The name changes with the content.
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    if (request.method === 'HEAD') response.end()
    else
      pipeline(createReadStream(file + coding.ending), response, (error) => {
        if (error) response.destroy()
      })
    return true
  }
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && Object.hasOwn(types, extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
}
