import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'

export interface ScriptWeight {
  readonly path: string
  /** As the server names it: `gzip`, `br`, or empty for none. */
  readonly encoding: string
  /** Bytes of it that came over the wire; its headers are not counted. */
  readonly sent: number
  /** Bytes of the text, and of it compressed as well as can be. */
  readonly plain: number
  readonly gzip: number
  readonly brotli: number
}

declare global {
  interface Window {
    /** When the table could be used, on the page's clock. */
    benchUsableAt?: number
  }
}

/**
 * Every script that a conversation's page asks for until the table can be used: its pieces lie there, and what the server
 * holds has come. With nothing cached; what comes after that is not counted.
 */
export async function weighScripts(page: Page, url: string): Promise<ScriptWeight[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const asked = new Map<string, { url: string; encoding: string; sent: number }>()
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type !== 'Script') return
    const [, encoding = ''] =
      Object.entries(response.headers).find(([name]) => /^content-encoding$/i.test(name)) ?? []
    asked.set(requestId, { url: response.url, encoding, sent: -response.encodedDataLength })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = asked.get(requestId)
    if (script) asked.set(requestId, { ...script, sent: encodedDataLength + script.sent })
  })
  await page.addInitScript(noteUsable)
  await page.goto(url)
  const names = await page.waitForFunction(
    () =>
      window.benchUsableAt !== undefined &&
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= (window.benchUsableAt ?? 0))
        .map(({ name }) => name),
  )
  const before = new Set((await names.jsonValue()) || [])
  const weights: ScriptWeight[] = []
  for (const [requestId, { url, encoding, sent }] of asked) {
    if (!before.has(url)) continue
    const { body } = await session.send('Network.getResponseBody', { requestId })
    weights.push({
      path: new URL(url).pathname,
      encoding,
      sent,
      plain: Buffer.byteLength(body),
      gzip: gzipSync(body, { level: 9 }).length,
      brotli: brotliCompressSync(body).length,
    })
  }
  await session.detach()
  return weights
}

/** Runs in the page before anything of it: a mutation is told of before the page does anything else. */
function noteUsable(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-saved="saved"]') || !document.querySelector('[data-piece]')) return
    window.benchUsableAt = performance.now()
    observer.disconnect()
  })
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-saved'],
  })
}
