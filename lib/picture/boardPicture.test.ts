import { expect, test } from 'vitest'
import type { BoardNote } from '../domain/board'
import type { NoteId } from '../domain/ids'
import { addressOf } from '../domain/questionsAsked'
import { tableOf } from '../domain/table'
import { smallestText } from '../domain/wood'
import { openFaces } from '../typeset/faces'
import { createTypesetter } from '../typeset/typesetter'
import { boardPicture } from './boardPicture'
import { fitText } from './fitText'
import { readIllustrations } from './illustrations'
import type { PictureOf } from './picture'
import { pictureWords } from './pictureWords'
import { renderPng } from './renderPng'
import { concept, usedTable } from './testing/usedTable'

const faces = openFaces('node_modules/@fontsource')
const illustrations = await readIllustrations('public/billedbrikker', concept)
const draw = (of: PictureOf) => boardPicture(of, { typesetter: createTypesetter(faces), illustrations })

test('everything that lies on the table is drawn, and nothing is fetched for it', () => {
  const svg = draw(usedTable())
  for (const { outline } of tableOf(concept).pieces) expect(svg).toContain(`d="${outline}"`)
  for (const drawing of illustrations.values()) expect(svg).toContain(drawing.slice(drawing.indexOf('>')))
  expect(svg).not.toMatch(/<text|<image|href="[^#]|url\((?!#)/)
})

test('every letter that is used is there, and every reference leads somewhere', () => {
  const svg = draw(usedTable())
  const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  const wanted = [...svg.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map(([, id]) => id)
  expect(wanted.length).toBeGreaterThan(500)
  expect(wanted.filter((id) => !ids.has(id))).toEqual([])
  expect([...ids]).toContainEqual(expect.stringMatching(/^figtree-latin-ext-400-/))
})

test('the same table is the same picture; another language is another', () => {
  const table = usedTable()
  expect(draw(table)).toBe(draw(table))
  expect(draw({ ...table, language: 'en' })).not.toBe(draw(table))
  expect(draw({ ...table, wording: {} })).not.toBe(draw(table))
})

test('every question fits its piece in letters that can be read, in both languages and to one or to many', () => {
  const typesetter = createTypesetter(faces)
  for (const kind of Object.keys(concept.kinds) as (keyof typeof concept.kinds)[])
    for (const language of ['da', 'en'] as const)
      for (const piece of tableOf(concept).pieces) {
        if (piece.kind !== 'question') continue
        const { width, height, safe, question } = piece
        const words = (question[addressOf({ concept, kind })] ?? question.du)[language]
        const box = { width: width - safe.left - safe.right, height: height - safe.top - safe.bottom - 22 }
        const fitted = fitText(typesetter, words, box)
        // English to a group is longest: there the table shows an icon, and a picture smaller letters.
        expect(fitted?.style.size, words).toBeGreaterThanOrEqual(language === 'da' ? smallestText : 10)
        for (const line of fitted?.lines ?? [])
          expect(
            typesetter.width(line, fitted?.style ?? { family: 'ui', weight: 400, size: 1 }),
          ).toBeLessThanOrEqual(box.width + 0.01)
      }
})

test('in words: what is joined in the wording used, who picked what, every note in full', () => {
  const table = usedTable()
  const words = pictureWords(table)
  expect(words.summary).toBe(
    'Billede af bordet: 5 af 9 spørgsmål er samlet i rammen, 4 stikord er valgt, og der ligger 4 noter.',
  )
  expect(words.joined[0]).toMatch(/^Adfærd er samlet: Hvordan trives du/)
  expect(words.joined[2]).toBe(
    'Opgaver er begyndt: Hvornår er du bedst, Maria – og hvad vil du gerne lære for at lykkes?',
  )
  expect(words.picks).toEqual(['Søren valgte Samarbejde og Vores opgave.', 'Maria valgte Mod og Samarbejde.'])
  expect(words.notes).toContainEqual({ by: 'Maria på Adfærd 2', text: 'Łatwo – ikke! Őszinte ord og æøå.' })
  expect(words.notes.map(({ text }) => text)).toEqual(table.board.notes.map(({ text }) => text.trim()))
  expect(pictureWords({ ...table, language: 'en' }).picks[0]).toBe('Søren picked Collaboration and Our task.')
})

test('a note on the table is drawn where it lies, with its answer; of a fan the newest and how many there are', () => {
  const used = usedTable()
  const [first] = used.board.notes
  if (!first) throw new Error('the table in use has a note')
  const place = { x: 1100, y: 300, z: 3 }
  const note = (id: string, text: string, order: number, answers: NoteId | null): BoardNote => ({
    ...first,
    id: id as NoteId,
    piece: null,
    place,
    answers,
    order,
    text,
  })
  const started = note('started', 'Hvem ringer?', 10, null)
  const [one, two] = [note('one', 'Jeg gør.', 11, started.id), note('two', 'Godt.', 12, started.id)]
  const drawn = (...notes: BoardNote[]) => draw({ ...used, board: { ...used.board, notes } })
  expect(drawn(started)).toContain(`translate(${place.x} ${place.y})`)
  expect(drawn(started, one)).not.toBe(drawn(started))
  // The note between the first and the newest is under them, and counted.
  expect(drawn(started, one, two)).toBe(drawn(started, { ...one, text: 'Måske.' }, two))
  expect(drawn(started, one, two)).not.toBe(drawn(started, two))
  const words = pictureWords({ ...used, board: { ...used.board, notes: [started] } })
  expect(words.notes).toEqual([{ by: 'Søren på bordet', text: 'Hvem ringer?' }])
})

test('a picture is drawn of any table: far out, piled up, hostile words, nobody there, a note on every piece', async () => {
  let seed = 20261126
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor((seed / 2147483648) * below)
  }
  const table = tableOf(concept)
  const used = usedTable()
  const [note] = used.board.notes
  if (!note) throw new Error('the table in use has a note')
  const hostile = ['<script>&"\u0000', '𝔥😀漢字 سلام', ' ', 'x'.repeat(5000), '\n\n\nRo']
  for (let turn = 0; turn < 3; turn += 1) {
    const pieces = table.pieces.map((piece, index) => {
      const at = { x: random(1300), y: random(880), z: random(9) }
      return [
        piece.id,
        piece.kind === 'question' && index % 3 !== turn ? { ...piece.slot, z: 1 } : at,
      ] as const
    })
    const notes = table.pieces.map((piece, order) => ({
      ...note,
      piece: piece.id,
      order,
      text: hostile[random(hostile.length)] ?? '',
    }))
    const board = { ...used.board, pieces: Object.fromEntries(pieces), notes }
    const svg = draw({ ...used, board, seats: turn === 2 ? [] : used.seats })
    expect(svg).not.toContain('<script')
    const png = await renderPng(svg, 200)
    expect(String.fromCharCode(...png.slice(1, 4))).toBe('PNG')
  }
})
