import type { Face, Faces, Family, Weight } from './faces'

export interface Style {
  readonly family: Family
  readonly weight: Weight
  /** In the units of whatever is drawn on. */
  readonly size: number
  /** Added after each letter, in parts of the size. */
  readonly tracking?: number
}

/** Neighbouring letters of one face. */
export interface Run {
  readonly face: Face
  readonly text: string
  /** What stands for it where no face has the letter; `text` is then what was written. */
  readonly shown: string
  readonly width: number
}

export interface Typesetter {
  runs(text: string, style: Style): readonly Run[]
  width(text: string, style: Style): number
}

/** Stands for a letter that no face has. What was written is still in the text that is read aloud or copied. */
const unknown = '\u{fffd}'

const clusters = new Intl.Segmenter('da', { granularity: 'grapheme' })
// Most text by far; spares the segmenter.
const isPlain = /^[\u0020-\u007eÆØÅæøåÄÖÜäöüß–—’‘”“…·§éÉ]*$/

/** Measures and divides text by the fonts' own metrics. Remembers what it measured: one for each thing that is made. */
export function createTypesetter(faces: Faces): Typesetter {
  // By style and text; widths as parts of the size.
  const known = new Map<string, readonly Run[]>()

  function divide(text: string, { family, weight }: Style): { face: Face; text: string; shown: string }[] {
    if (text === '') return []
    const own = faces.faceFor(' ', family, weight)
    if (own && isPlain.test(text)) return [{ face: own, text, shown: text }]
    const parts: { face: Face; text: string; shown: string }[] = []
    for (const { segment } of clusters.segment(text)) {
      const found = faces.faceFor(segment, family, weight)
      const face = found ?? faces.faceFor(unknown, family, weight)
      if (!face) continue
      const shown = found ? segment : unknown
      const last = parts.at(-1)
      const isKnown = found !== undefined
      // A space belongs to any face, so that words of another script stay one run.
      const isSame = last && (last.text === last.shown) === isKnown
      if (last && isSame && (last.face === face || joins(last.face, segment))) {
        last.text += segment
        last.shown += shown
      } else parts.push({ face, text: segment, shown })
    }
    return parts
  }

  function measured(text: string, style: Style): readonly Run[] {
    const key = `${style.family} ${style.weight} ${style.tracking ?? 0} ${text}`
    const found = known.get(key)
    if (found) return found
    const runs = divide(text, style).map((part): Run => {
      const { font } = part.face
      const layout = font.layout(part.shown)
      const width = layout.advanceWidth / font.unitsPerEm + layout.glyphs.length * (style.tracking ?? 0)
      return { ...part, width }
    })
    known.set(key, runs)
    return runs
  }

  return {
    runs: (text, style) => measured(text, style).map((run) => ({ ...run, width: run.width * style.size })),
    width: (text, style) => measured(text, style).reduce((sum, run) => sum + run.width, 0) * style.size,
  }
}

const joins = (face: Face, cluster: string) => cluster === ' ' && face.font.hasGlyphForCodePoint(0x20)
