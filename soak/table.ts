import * as Y from 'yjs'
import type { Random } from './random'

/** Tells the edits made here from those that came over the line. */
export const ownHand = Symbol('own hand')

/** What one edit put in and took out; a key's earlier holders go when it is set or deleted. */
export interface Edit {
  readonly put: readonly { readonly token: string; readonly key?: string }[]
  readonly took: readonly string[]
  readonly clearedKeys: readonly string[]
}

/** The word of an entry; of what others may have put beside them, none. */
function wordOf(entry: unknown): string {
  const word = entry instanceof Y.Map ? entry.get('token') : entry
  return typeof word === 'string' ? word : ''
}

const list = (doc: Y.Doc) => doc.getArray<string | Y.Map<string>>('list')
const text = (doc: Y.Doc) => doc.getText('text')
/** The text as Yjs counts it: whatever is no letter, also what others put there that no text should hold, stands for its length. */
function letters(doc: Y.Doc): string {
  let all = ''
  for (let item = text(doc)._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue
    all += item.content instanceof Y.ContentString ? item.content.str : '\ufffc'.repeat(item.length)
  }
  return all
}

const map = (doc: Y.Doc) => doc.getMap<string>('map')

/** Every token in the document, as often as it is there. A token is `w7;`, unique in its conversation. */
export function tokensIn(doc: Y.Doc): string[] {
  const keyed = [...map(doc).values()].map(wordOf)
  const all = [...list(doc).toArray().map(wordOf), letters(doc), ...keyed]
  return all.flatMap((words) => words.match(/w\d+;/g) ?? [])
}

/** Some change by one hand, as one transaction: a word or card put in or taken out, a key set or deleted. */
export function edit(doc: Y.Doc, random: Random, nextToken: () => string): Edit {
  const put: { token: string; key?: string }[] = []
  const took: string[] = []
  const clearedKeys: string[] = []
  const verbs: Record<string, () => void> = {
    word() {
      const token = nextToken()
      put.push({ token })
      list(doc).insert(random.whole(0, list(doc).length), [token])
    },
    card() {
      const token = nextToken()
      put.push({ token })
      list(doc).insert(random.whole(0, list(doc).length), [new Y.Map([['token', token]])])
    },
    write() {
      const token = nextToken()
      put.push({ token })
      // Between two words, so that none is ever cut in two.
      const ends = [0, ...[...letters(doc).matchAll(/;/g)].map(({ index }) => index + 1)]
      text(doc).insert(random.oneOf(ends), token)
    },
    set() {
      const [token, key] = [nextToken(), `k${random.whole(0, 4)}`]
      put.push({ token, key })
      map(doc).set(key, token)
    },
    clear() {
      const key = `k${random.whole(0, 4)}`
      clearedKeys.push(key)
      map(doc).delete(key)
    },
    takeOut() {
      if (list(doc).length === 0) return
      const index = random.whole(0, list(doc).length - 1)
      const token = wordOf(list(doc).get(index))
      if (token) took.push(token)
      list(doc).delete(index, 1)
    },
    erase() {
      const words = [...letters(doc).matchAll(/w\d+;/g)]
      if (words.length === 0) return
      const word = random.oneOf(words)
      took.push(word[0])
      text(doc).delete(word.index, word[0].length)
    },
  }
  const names = ['word', 'word', 'card', 'write', 'write', 'set', 'clear', 'takeOut', 'erase']
  doc.transact(() => {
    for (let count = random.chance(0.2) ? 3 : 1; count > 0; count--) verbs[random.oneOf(names)]?.()
  }, ownHand)
  return { put, took, clearedKeys }
}
