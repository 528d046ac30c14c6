import type { Style, Typesetter } from '../typeset/typesetter'
import { element } from './svg'

interface Spot {
  readonly x: number
  readonly baseline: number
  /** What `x` is of the words; their beginning by default. */
  readonly anchor?: 'start' | 'middle' | 'end'
}

export interface Letters {
  /** Words on one line. */
  write(words: string, spot: Spot, style: Style, colour: string): string
  /** Every letter that was written, once, by its outline. */
  definitions(): string
}

/** From the middle of a line to its baseline, of the size: half of what the letters reach up less what they reach down. */
const belowMiddle = { display: 0.359, ui: 0.35 }

/** The baseline of a line whose middle is at `middle`, as a page sets it. */
export const baselineAt = (middle: number, { family, size }: Style) => middle + belowMiddle[family] * size

/**
 * Writes with the outlines of the letters, so that a picture needs no font wherever it is shown, and what was measured
 * is what is drawn.
 */
export function createLetters(typesetter: Typesetter): Letters {
  const drawn = new Map<string, string>()
  return {
    write(words, { x, baseline, anchor = 'start' }, style, colour) {
      const width = typesetter.width(words, style)
      let from = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
      return typesetter
        .runs(words, style)
        .map(({ face, shown, width: runWidth }) => {
          const { font, key } = face
          const scale = style.size / font.unitsPerEm
          const { glyphs, positions } = font.layout(shown)
          let advance = 0
          const uses = glyphs.map((glyph, index) => {
            const position = positions[index]
            const id = `${key}-${glyph.id}`
            if (!drawn.has(id)) drawn.set(id, glyph.path.toSVG())
            const use = drawn.get(id)
              ? element('use', {
                  href: `#${id}`,
                  x: advance + (position?.xOffset ?? 0),
                  y: position?.yOffset || undefined,
                })
              : ''
            advance += (position?.xAdvance ?? 0) + (style.tracking ?? 0) * font.unitsPerEm
            return use
          })
          const transform = `translate(${from.toFixed(2)} ${baseline.toFixed(2)}) scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})`
          from += runWidth
          return element('g', { transform, fill: colour }, ...uses)
        })
        .join('')
    },
    definitions: () => [...drawn].map(([id, d]) => (d ? element('path', { id, d }) : '')).join(''),
  }
}
