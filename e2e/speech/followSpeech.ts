import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

export interface Speech {
  /** Everything said from now on is heard anew. */
  forget(): void
  /** All that was said since, sentence by sentence. */
  heard(): readonly string[]
  /** Waits until nothing more has come for a moment. */
  calm(): Promise<readonly string[]>
  /** Waits until a sentence that matches was said, and then for calm. */
  until(sentence: RegExp): Promise<readonly string[]>
}

const patienceMs = 60_000
const lookMs = 100
/** Pauses within what Orca says of one key are shorter; the table's own news waits 1.2 seconds for a calm moment. */
const quietMs = 2_000

/** Listens to an Orca that runs `writeDown.py`, which writes into this file. */
export function followSpeech(file: string): Speech {
  let from = 0
  const all = () => {
    if (!existsSync(file)) return []
    const lines = readFileSync(file, 'utf8').split('\n')
    // The last is empty, or not written to its end.
    const told = lines.slice(0, -1).map((line) => String(JSON.parse(line)))
    return told.map((words) => words.replaceAll(/\s+/g, ' ').trim()).filter((words) => words !== '')
  }
  const heard = () => all().slice(from)
  const calm = async () => {
    let count = -1
    for (let since = 0; Date.now() - since < quietMs; await pause(lookMs)) {
      if (heard().length === count) continue
      count = heard().length
      since = Date.now()
    }
    return heard()
  }
  return {
    forget() {
      from = all().length
    },
    heard,
    calm,
    async until(sentence) {
      const started = Date.now()
      while (!heard().some((words) => sentence.test(words))) {
        if (Date.now() - started > patienceMs)
          throw new Error(`Orca never said ${sentence}, but:\n${heard().join('\n')}`)
        await pause(lookMs)
      }
      return calm()
    },
  }
}
