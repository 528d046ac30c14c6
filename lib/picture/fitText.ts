import { largestText } from '../domain/wood'
import { breakLines } from '../typeset/breakLines'
import type { Style, Typesetter } from '../typeset/typesetter'

export interface FittedText {
  readonly style: Style
  readonly lines: readonly string[]
  readonly lineHeight: number
}

const leading = 1.235
/** Where the table would hide words that its smallest type cuts, a picture, which can be enlarged, goes on to this. */
const leastText = 8

/** The largest type, in steps of half a unit, at which the words fit a box without a word being cut; undefined for none. */
export function fitText(
  typesetter: Typesetter,
  words: string,
  box: { readonly width: number; readonly height: number },
): FittedText | undefined {
  for (let size = largestText; size >= leastText; size -= 0.5) {
    const style: Style = { family: 'display', weight: 600, size, tracking: -0.012 }
    const lineHeight = size * leading
    const isCut = words.split(/\s+/).some((word) => typesetter.width(word, style) > box.width)
    if (isCut && size > leastText) continue
    const lines = breakLines(typesetter, words, style, box.width)
    if (lines.length * lineHeight <= box.height + 1) return { style, lines, lineHeight }
  }
  return undefined
}
