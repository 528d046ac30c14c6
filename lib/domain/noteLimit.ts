import { beginningOf } from './graphemes'

/** A typed page and a half, in UTF-16 units: what is longer is no note. Sixty such notes are far from a full document. */
export const noteLimit = 4_000
/** From here on the writer is told what is left. */
export const noteWarning = 300

/** A text in parts, the first of at most `first` units, the others of at most `most`: at a line's end or a space where there is one, never inside a sign. Together they are the whole text, but for the spaces between them. */
export function inParts(text: string, first: number, most: number): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > 0) {
    const room = parts.length === 0 ? first : most
    const part = rest.length <= room ? rest : upToSpace(beginningOf(rest, room))
    // No room for a single sign: the first part is left empty, and the others have room for all there are.
    parts.push(part)
    rest = part === rest ? '' : rest.slice(part.length).replace(/^[ \n]/, '')
  }
  return parts
}

function upToSpace(text: string): string {
  const at = Math.max(text.lastIndexOf('\n'), text.lastIndexOf(' '))
  return at > text.length / 2 ? text.slice(0, at) : text
}
