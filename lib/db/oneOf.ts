/** A stored word as one of the words the code knows; throws for any other, which a newer version may have written. */
export function oneOf<Word extends string>(words: readonly Word[], stored: string): Word {
  const word = words.find((candidate) => candidate === stored)
  if (word === undefined)
    throw new Error(`the database holds a word that this version does not know: ${stored}`)
  return word
}
