import LineBreaker from 'linebreak'
import type { Style, Typesetter } from './typesetter'

/** What has no width and no look in a document: control characters but the line's end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029\ufeff]/g

/** A text as it is set: one line a line's end, tabs as spaces, letters composed. */
export function asSet(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(unseen, '')
    .normalize('NFC')
}

export interface SetLine {
  readonly text: string
  /** Where the next line begins in the text. */
  readonly end: number
  /** The line ends because its paragraph does. */
  readonly isLast: boolean
}

/**
 * A text as it is set (`asSet`) broken into lines no wider than `width`, by the rules of Unicode (UAX 14); a word is
 * broken only when it is too long for a line of its own. Empty lines stay. At least one line.
 */
export function* linesOf(
  typesetter: Typesetter,
  text: string,
  style: Style,
  width: number,
): Generator<SetLine> {
  let start = 0
  for (const paragraph of text.split('\n')) {
    const lines = brokenAt(typesetter, paragraph, style, width)
    let at = start
    let line = lines.next()
    while (!line.done) {
      const next = lines.next()
      at += line.value.length
      const isLast = next.done === true
      yield { text: line.value.trimEnd(), end: isLast ? at + 1 : at, isLast }
      line = next
    }
    start += paragraph.length + 1
  }
}

/** The same, all at once, as plain strings. */
export function breakLines(typesetter: Typesetter, text: string, style: Style, width: number): string[] {
  return Array.from(linesOf(typesetter, asSet(text), style, width), (line) => line.text)
}

/** With the spaces at their ends, so that no letter is lost count of. */
function* brokenAt(
  typesetter: Typesetter,
  paragraph: string,
  style: Style,
  width: number,
): Generator<string> {
  const fits = (text: string) => typesetter.width(text.trimEnd(), style) <= width + 0.001
  const breaker = new LineBreaker(paragraph)
  let line = ''
  // Measured chunk by chunk: a line is never measured whole again for each of its words.
  let used = 0
  let start = 0
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const chunk = paragraph.slice(start, found.position)
    start = found.position
    if (line !== '' && used + typesetter.width(chunk.trimEnd(), style) > width + 0.001) {
      yield line
      line = ''
      used = 0
    }
    if (line === '' && !fits(chunk)) {
      const pieces = inPieces(typesetter, chunk, style, width)
      line = pieces.pop() ?? ''
      yield* pieces
      used = typesetter.width(line, style)
      continue
    }
    line += chunk
    used += typesetter.width(chunk, style)
  }
  yield line
}

const clusters = new Intl.Segmenter('da', { granularity: 'grapheme' })

/** A word too long for a line, cut where it must be. */
function inPieces(typesetter: Typesetter, word: string, style: Style, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const { segment } of clusters.segment(word)) {
    const next = typesetter.width(segment, style)
    if (piece !== '' && used + next > width) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += segment
    used += next
  }
  return [...pieces, piece]
}
