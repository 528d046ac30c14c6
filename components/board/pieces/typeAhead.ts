import { foldWords } from '@/lib/domain/foldWords'

/** Letters typed closer together than this belong to one word. */
const pauseMs = 900

/**
 * Jumps to what begins with the letters that are typed, as in a list: the next after `from` that does, round the end.
 * The same letter again goes on to the next that begins with it. `now` in milliseconds.
 */
export function createTypeAhead() {
  let typed = ''
  let last = Number.NEGATIVE_INFINITY
  return {
    /** The index in `names` that is meant; undefined when nothing begins so. `from` is the index one is at. */
    type(letter: string, names: readonly string[], from: number, now: number): number | undefined {
      typed = now - last > pauseMs ? letter : typed + letter
      last = now
      const isOneLetter = new Set(typed.toLocaleLowerCase('da')).size === 1
      const wanted = foldWords(isOneLetter ? letter : typed)[0]
      if (!wanted) return undefined
      // A longer word may still be the one that one is at.
      const start = isOneLetter ? from + 1 : from
      const order = names.map((_, index) => (start + index) % names.length)
      return order.find((index) => foldWords(names[index] ?? '')[0]?.startsWith(wanted))
    },
  }
}

/** Whether a key is a letter to be typed ahead with. */
export function isLetter(key: string): boolean {
  return /^\p{L}$/u.test(key)
}
