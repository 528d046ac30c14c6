// Advance widths of the keyword face (Schibsted Grotesk 620) in hundredths of the type size, so that server and
// every browser agree on a piece's width without measuring; a letter not listed counts as wide as an "m".
const advances: Readonly<Record<string, number>> = {
  ' ': 22, '-': 47, A: 73, B: 67, C: 71, D: 72, E: 60, F: 58, G: 73, H: 74, I: 40, J: 57, K: 71, L: 57, M: 91,
  N: 76, O: 77, P: 65, Q: 77, R: 67, S: 64, T: 67, U: 70, V: 70, W: 99, X: 71, Y: 65, Z: 62, Æ: 96, Ø: 77, Å: 73,
  a: 58, b: 62, c: 57, d: 62, e: 59, f: 36, g: 57, h: 59, i: 27, j: 29, k: 59, l: 29, m: 90, n: 61, o: 61, p: 62,
  q: 62, r: 44, s: 53, t: 37, u: 61, v: 59, w: 86, x: 59, y: 59, z: 53, æ: 91, ø: 61, å: 58,
}

export const keywordHeight = 44
const typeSize = 15.5

/** The width of a keyword piece in board units: text, room for the blank on the left, air on the right. */
export function keywordWidth(word: string): number {
  const text = Array.from(word).reduce((sum, letter) => sum + (advances[letter] ?? 90), 0)
  return Math.ceil((text / 100) * typeSize + keywordHeight * (0.57 + 0.45))
}
