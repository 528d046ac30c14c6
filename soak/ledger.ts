import type * as Y from 'yjs'
import { addIds, copyOfIds, type Ids, idsIn, lackingIn, noIds } from './ids'
import { type Edit, tokensIn } from './table'

/**
 * What must be true of a conversation: written down as it happens, outside of the server and of every client.
 * Tokens say it in words that a person can read; structs and deletions say it of everything.
 */
export interface Ledger {
  wrote(edit: Edit): void
  /** The server has sent this to a client. */
  heard(update: Uint8Array): void
  /** Others' words have come up, or gone, before somebody's eyes. */
  saw(appeared: readonly string[], gone: readonly string[]): void
  /** The server has said that this is safe. */
  receipted(update: Uint8Array, edit: Edit): void
  /** What is to be found in any document read from the store from now on. */
  promises(): Promises
  /** How much was heard and receipted. */
  readonly updatesHeard: number
  readonly receipts: number
}

/** What had been seen or receipted at some moment. */
export interface Promises {
  /** What is wrong with a document that should hold it all; empty when nothing is. */
  brokenBy(doc: Y.Doc): string[]
}

export function createLedger(): Ledger {
  /** Token → the key it was set at, if at a key. */
  const written = new Map<string, string | undefined>()
  const takenOut = new Set<string>()
  const clearedKeys = new Set<string>()
  const setsOfKey = new Map<string, number>()
  const promised = new Set<string>()
  const gone = new Set<string>()
  const [seenIds, receiptedIds] = [noIds(), noIds()]
  let updatesHeard = 0
  let receipts = 0

  /** Whether somebody meant it to go, or to give way to another at its key. */
  function mayBeGone(token: string): boolean {
    const key = written.get(token)
    if (takenOut.has(token)) return true
    return key !== undefined && (clearedKeys.has(key) || (setsOfKey.get(key) ?? 0) > 1)
  }

  function wrongTokens(doc: Y.Doc, asked: ReadonlySet<string>, absent: ReadonlySet<string>): string[] {
    const counts = new Map<string, number>()
    for (const token of tokensIn(doc)) counts.set(token, (counts.get(token) ?? 0) + 1)
    const wrong: string[] = []
    for (const [token, count] of counts) {
      if (count > 1) wrong.push(`${token} is there ${count} times`)
      if (!written.has(token)) wrong.push(`${token} was never written`)
      if (absent.has(token)) wrong.push(`${token} was seen to go and is there`)
    }
    for (const token of asked) if (!counts.has(token) && !mayBeGone(token)) wrong.push(`${token} is missing`)
    return wrong
  }

  return {
    wrote(edit) {
      for (const { token, key } of edit.put) {
        written.set(token, key)
        if (key !== undefined) setsOfKey.set(key, (setsOfKey.get(key) ?? 0) + 1)
      }
      for (const token of edit.took) takenOut.add(token)
      for (const key of edit.clearedKeys) clearedKeys.add(key)
    },
    heard(update) {
      updatesHeard++
      addIds(seenIds, update)
    },
    saw(appeared, vanished) {
      for (const token of appeared) promised.add(token)
      for (const token of vanished) gone.add(token)
    },
    receipted(update, edit) {
      receipts++
      addIds(receiptedIds, update)
      for (const { token } of edit.put) promised.add(token)
      for (const token of edit.took) gone.add(token)
    },
    promises() {
      const [asked, absent] = [new Set(promised), new Set(gone)]
      const [seen, receipted]: Ids[] = [copyOfIds(seenIds), copyOfIds(receiptedIds)]
      return {
        brokenBy(doc) {
          const held = idsIn(doc)
          return [
            ...wrongTokens(doc, asked, absent),
            ...lackingIn(held, seen ?? noIds()).map((lack) => `was seen: ${lack}`),
            ...lackingIn(held, receipted ?? noIds()).map((lack) => `had a receipt: ${lack}`),
          ]
        },
      }
    },
    get updatesHeard() {
      return updatesHeard
    },
    get receipts() {
      return receipts
    },
  }
}
