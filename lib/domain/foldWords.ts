const alike: readonly (readonly [RegExp, string])[] = [
  [/æ/g, 'ae'],
  [/ø|oe/g, 'o'],
  [/aa/g, 'a'],
  [/ß/g, 'ss'],
]

/**
 * The words of a text as they are compared when somebody types to find: small letters, without accents, and with the
 * Danish letters as a foreign keyboard writes them (`maal`, `mal` and `mål` are one word).
 */
export function foldWords(text: string): readonly string[] {
  const plain = text.toLocaleLowerCase('da').normalize('NFD').replace(/\p{M}/gu, '')
  return alike
    .reduce((folded, [letters, plainer]) => folded.replace(letters, plainer), plain)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** Whether `words`, folded, hold the beginning of every word of `typed`, folded, in any order. Of nothing typed: no. */
export function holdsTyped(words: readonly string[], typed: readonly string[]): boolean {
  return typed.length > 0 && typed.every((word) => words.some((one) => one.startsWith(word)))
}
