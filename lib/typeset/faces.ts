import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'

export type Family = 'display' | 'ui'
export type Weight = 400 | 600 | 700

/** One font file, which holds the letters of one script in one weight. */
export interface Face {
  /** The file's name without its ending; unique. */
  readonly key: string
  readonly bytes: Uint8Array
  readonly font: Font
}

export interface Faces {
  /** The first face that has every letter of `cluster`, the product's own before all others; undefined where none has. */
  faceFor(cluster: string, family: Family, weight: Weight): Face | undefined
}

const ownPackage: Record<Family, string> = { display: 'schibsted-grotesk', ui: 'figtree' }

// What follows the product's own letters, in this order. Every weight of the first, one weight of the others.
const otherScripts: readonly { readonly of: string; readonly parts: readonly string[]; weight?: Weight }[] = [
  {
    of: 'noto-sans',
    parts: [
      'latin',
      'latin-ext',
      'vietnamese',
      'greek',
      'greek-ext',
      'cyrillic',
      'cyrillic-ext',
      'devanagari',
    ],
  },
  { of: 'noto-sans-arabic', parts: ['arabic'] },
  { of: 'noto-sans-symbols-2', parts: ['symbols', 'math', 'braille'], weight: 400 },
  { of: 'noto-emoji', parts: ['emoji'], weight: 400 },
]

// Say how the letter before them looks; no letters of their own.
const selectors = new Set([0x200d, 0xfe0e, 0xfe0f])

/**
 * The typefaces as files of `folder` (`node_modules/@fontsource`), each read when a letter first needs it. These are
 * the static cuts of the very faces that the pages use: a variable font cannot be embedded in a document as it is.
 */
export function openFaces(folder: string): Faces {
  const opened = new Map<string, Face>()

  function open(of: string, part: string, weight: Weight): Face {
    const key = `${of}-${part}-${weight}`
    const found = opened.get(key)
    if (found) return found
    const bytes = readFileSync(join(folder, of, 'files', `${key}-normal.woff`))
    // One file is one font; only collections, of which there is none here, hold several.
    const face: Face = { key, bytes, font: create(bytes) as Font }
    opened.set(key, face)
    return face
  }

  function* candidates(family: Family, weight: Weight): Generator<Face> {
    for (const part of ['latin', 'latin-ext']) yield open(ownPackage[family], part, weight)
    for (const { of, parts, weight: only } of otherScripts)
      for (const part of parts) yield open(of, part, only ?? weight)
  }

  return {
    faceFor(cluster, family, weight) {
      const letters = Array.from(cluster, (letter) => letter.codePointAt(0) ?? 0).filter(
        (letter) => !selectors.has(letter),
      )
      for (const face of candidates(family, weight))
        if (letters.every((letter) => face.font.hasGlyphForCodePoint(letter))) return face
      return undefined
    },
  }
}
