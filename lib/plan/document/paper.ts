import PDFDocument from 'pdfkit'
import { type IconName, iconPaths } from '../../domain/iconPaths'
import type { Faces } from '../../typeset/faces'
import { createTypesetter, type Typesetter } from '../../typeset/typesetter'
import type { Placed } from './flow'
import type { Look } from './look'
import { sheet } from './look'
import type { Tagged } from './tagged'

export interface PaperFacts {
  readonly title: string
  readonly author: string
  readonly language: string
  /** The document's date. The same document is the same bytes whenever it is made. */
  readonly made: Date
}

/** Pages to draw on, tagged as they are drawn. Whatever is drawn outside `tag` and `lines` is an artifact. */
export interface Paper {
  readonly typesetter: Typesetter
  addPage(): void
  /** Makes an element now, so that it comes before what is made after it. */
  open(tagged: Tagged): void
  lines(placed: readonly Placed[]): void
  /** The same words again, on another page: seen, not read aloud. */
  repeated(placed: readonly Placed[]): void
  picture(png: Uint8Array, box: Tagged['box'] & {}, tagged: Tagged): void
  shape(path: string, at: { readonly x: number; readonly y: number }, fill: string): void
  rect(box: { x: number; y: number; width: number; height: number }, fill: string, corner?: number): void
  rule(from: readonly [number, number], to: readonly [number, number], colour: string): void
  icon(name: IconName, at: { readonly x: number; readonly y: number }, size: number, colour: string): void
  /** Words at the foot of every page, told how many pages there are. */
  foot(write: (page: number, pages: number) => readonly FootWords[]): void
  end(): Promise<Uint8Array>
}

export interface FootWords {
  readonly words: string
  readonly look: Look
  readonly x: number
  readonly baseline: number
  readonly anchor?: 'end'
}

/** pdfkit writes these into its XML as they are. */
const plain = (text: string) => text.replace(/[<>]/g, '').replaceAll('&', '+')

type Structure = ReturnType<PDFKit.PDFDocument['struct']>

/** A PDF that is kept (PDF/A-2a): tagged, with its fonts and its colours inside. */
export function openPaper(faces: Faces, facts: PaperFacts): Paper {
  const typesetter = createTypesetter(faces)
  const pdf = new PDFDocument({
    size: [sheet.width, sheet.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: facts.language,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    // None: the first it knows is one that may not be embedded.
    font: '',
    info: {
      Title: plain(facts.title),
      Author: plain(facts.author),
      Creator: 'Samspil',
      Producer: 'Samspil',
      CreationDate: facts.made,
    },
  })
  const chunks: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.once('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.once('error', reject)
  })
  const registered = new Set<string>()
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const elements = new Map<Tagged, Structure>()

  function elementOf(tagged: Tagged): Structure {
    const found = elements.get(tagged)
    if (found) return found
    const parent = tagged.parent ? elementOf(tagged.parent) : root
    const { role, scope, alt, box } = tagged
    const element = pdf.struct(role, {
      ...(scope ? { scope } : {}),
      ...(alt === undefined ? {} : { alt }),
      ...(box ? { bbox: [...box] } : {}),
    })
    parent.add(element)
    elements.set(tagged, element)
    return element
  }

  function write(words: string, look: Look, x: number, baseline: number): void {
    let from = x
    for (const { face, text, shown, width } of typesetter.runs(words, look)) {
      if (!registered.has(face.key)) {
        pdf.registerFont(face.key, Buffer.from(face.bytes))
        registered.add(face.key)
      }
      const isUnknown = text !== shown
      if (isUnknown) pdf.markContent('Span', { actual: text })
      pdf
        .font(face.key)
        .fontSize(look.size)
        .fillColor(look.colour)
        .text(shown, from, baseline, {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: (look.tracking ?? 0) * look.size,
        })
      if (isUnknown) pdf.endMarkedContent()
      from += width
    }
  }

  function artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    pdf.markContent('Artifact', { type })
    draw()
    pdf.endMarkedContent()
  }

  return {
    typesetter,
    addPage() {
      pdf.addPage()
    },
    open(tagged) {
      elementOf(tagged)
    },
    lines(placed) {
      let start = 0
      while (start < placed.length) {
        const tagged = placed[start]?.tagged
        if (!tagged) return
        let stop = start
        while (placed[stop]?.tagged === tagged) stop += 1
        const together = placed.slice(start, stop)
        elementOf(tagged).add(() => {
          for (const { words, look, x, baseline } of together) write(words, look, x, baseline)
        })
        start = stop
      }
    },
    repeated(placed) {
      artifact('Layout', () => {
        for (const { words, look, x, baseline } of placed) write(words, look, x, baseline)
      })
    },
    picture(png, [left, top, right, bottom], tagged) {
      elementOf(tagged).add(() => {
        pdf.image(Buffer.from(png), left, top, { width: right - left, height: bottom - top })
      })
    },
    shape(path, { x, y }, fill) {
      artifact('Layout', () => {
        pdf.save().translate(x, y).path(path).fill(fill).restore()
      })
    },
    rect({ x, y, width, height }, fill, corner = 0) {
      artifact('Layout', () => {
        if (corner) pdf.roundedRect(x, y, width, height, corner).fill(fill)
        else pdf.rect(x, y, width, height).fill(fill)
      })
    },
    rule([x1, y1], [x2, y2], colour) {
      artifact('Layout', () => {
        pdf.lineWidth(0.6).moveTo(x1, y1).lineTo(x2, y2).stroke(colour)
      })
    },
    icon(name, { x, y }, size, colour) {
      artifact('Layout', () => {
        pdf
          .save()
          .translate(x, y)
          .scale(size / 24)
          .path(iconPaths[name])
          .lineWidth(2)
          .lineCap('round')
          .lineJoin('round')
          .stroke(colour)
          .restore()
      })
    },
    foot(words) {
      const { start, count } = pdf.bufferedPageRange()
      for (let page = start; page < start + count; page += 1) {
        pdf.switchToPage(page)
        artifact('Pagination', () => {
          for (const { words: text, look, x, baseline, anchor } of words(page - start + 1, count))
            write(text, look, anchor === 'end' ? x - typesetter.width(text, look) : x, baseline)
        })
      }
    },
    end() {
      pdf.end()
      return done
    },
  }
}
