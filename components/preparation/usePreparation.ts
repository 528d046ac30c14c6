import { useEffect, useState, useSyncExternalStore } from 'react'
import type { FailureName } from '@/lib/domain/errors'
import { createSaver, type Saver } from './createSaver'
import type { Change, Draft, Receipt, Stored } from './draft'
import { unsavedPreparation } from './unsavedPreparation'

// A browser lets a page leave no more than 64 KiB of requests behind.
const mostToOutlive = 60_000
/** How old what is said of the others' readiness may be, while the page is looked at. */
const freshMs = 15_000

async function post(url: string, change: Change): Promise<Receipt> {
  const body = JSON.stringify(change)
  const keepalive = new Blob([body]).size < mostToOutlive
  const answer = await fetch(url, { method: 'POST', body, keepalive })
  if (!answer.ok) throw new Error(`answered with ${answer.status}`)
  return answer.json()
}

async function get(url: string): Promise<Stored | undefined> {
  const answer = await fetch(url)
  if (!answer.ok) return undefined
  const found: Stored | { readonly failure: FailureName } = await answer.json()
  return 'failure' in found ? undefined : found
}

function wait(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

interface Whose {
  readonly conversationId: string
  readonly personId: string
  readonly stored: Stored
}

/** One's own preparation on this page, saved as one types. `stored` is what the page came with. */
export function usePreparation({ conversationId, personId, stored }: Whose): {
  readonly saver: Saver
  readonly draft: Draft
} {
  const url = `/conversations/${conversationId}/prepare/own`
  const [saver] = useState(() =>
    createSaver({
      stored,
      send: (change) => post(url, change),
      keep: unsavedPreparation(conversationId, personId),
      wait,
    }),
  )
  const draft = useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot)

  useEffect(() => {
    const catchUp = async () => {
      if (await saver.flush()) await saver.refresh(() => get(url))
    }
    const onVisibility = () => {
      if (document.visibilityState === 'visible') void catchUp()
      else saver.leave()
    }
    const onLeave = () => saver.leave()
    const onBack = () => void catchUp()
    const onClose = (event: BeforeUnloadEvent) => {
      const { line, failure } = saver.snapshot()
      if (line === 'away' || failure) event.preventDefault()
    }
    // No more than that: what a pick would show to whom must not change under a hand that is about to press.
    const hear = async () => {
      const now = document.visibilityState === 'visible' ? await get(url).catch(() => undefined) : undefined
      if (now) saver.hearReady(now.ready)
    }
    const again = setInterval(() => void hear(), freshMs)
    saver.resume()
    // The page may come from the browser's own store, older than what has been written since.
    void catchUp()
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('pagehide', onLeave)
    window.addEventListener('online', onBack)
    window.addEventListener('beforeunload', onClose)
    return () => {
      clearInterval(again)
      saver.leave()
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('pagehide', onLeave)
      window.removeEventListener('online', onBack)
      window.removeEventListener('beforeunload', onClose)
    }
  }, [saver, url])

  return { saver, draft }
}
