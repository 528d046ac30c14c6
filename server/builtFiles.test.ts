import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compressBuilt } from '../scripts/compressBuilt.mjs'
import { createBuiltFiles } from './builtFiles'

const script = 'globalThis.board = "laid"\n'.repeat(50)
let folder: string
let server: Server
let url: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samspil-built-'))
  mkdirSync(join(folder, 'static/chunks'), { recursive: true })
  writeFileSync(join(folder, 'static/chunks/board.js'), script)
  writeFileSync(join(folder, 'secret.js'), script)
  compressBuilt(join(folder, 'static'))
  const answerBuilt = createBuiltFiles(join(folder, 'static'))
  server = createServer((request, response) => {
    if (!answerBuilt(request, response)) response.writeHead(404).end('left to Next')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string, encodings: string, method = 'GET') =>
  fetch(url + path, { method, headers: { 'accept-encoding': encodings } })

describe('what was built', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
  ])('goes to whoever accepts %s as %s, and is kept for good', async (encodings, coding) => {
    const answer = await get('/_next/static/chunks/board.js', encodings)
    expect(answer.headers.get('content-encoding')).toBe(coding)
    expect(answer.headers.get('content-type')).toMatch(/^application\/javascript/)
    expect(answer.headers.get('cache-control')).toMatch(/immutable/)
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(await answer.text()).toBe(script)
  })

  it('is named without being sent to whoever asks for the head', async () => {
    const answer = await get('/_next/static/chunks/board.js', 'br', 'HEAD')
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(await answer.text()).toBe('')
  })

  it.each([
    ['/_next/static/chunks/board.js', 'identity', 'GET'],
    ['/_next/static/chunks/board.js', 'br', 'POST'],
    ['/_next/static/chunks/other.js', 'br', 'GET'],
    ['/_next/static/../secret.js', 'br', 'GET'],
    ['/_next/static/%2e%2e/secret.js', 'br', 'GET'],
  ])('leaves %s, accepting %s, by %s, to Next', async (path, encodings, method) => {
    expect((await get(path, encodings, method)).status).toBe(404)
  })
})
