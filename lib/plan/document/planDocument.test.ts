import { describe, expect, test } from 'vitest'
import { person } from '../../picture/testing/usedTable'
import { planDocument } from './planDocument'
import { ask, hasPoppler } from './testing/poppler'
import { allNodes, readPdf, type StructureNode } from './testing/readPdf'
import { faces, maria, sealedTalk, soren, threeAgreements, type Written } from './testing/sealedTalk'

const rolesIn = (nodes: readonly StructureNode[]) => Array.from(allNodes(nodes), ({ role }) => role)
const tidy = (text: string) => text.replace(/\s+/g, ' ')
/** Where each of some words first stands after those before it. */
function inOrder(text: string, words: readonly string[]): string[] {
  let at = 0
  return words.filter((word) => {
    const found = text.indexOf(word, at)
    at = found < 0 ? at : found + word.length
    return found < 0
  })
}

test('it says what it is: PDF/A-2a, tagged, in its language, with its title shown', async () => {
  const of = await sealedTalk({ agreements: threeAgreements, withPicture: true })
  const pdf = await readPdf(await planDocument(of, faces))
  expect(pdf).toMatchObject({
    title: 'Udviklingsplan – MUS 26. november 2026',
    language: 'da',
    isMarked: true,
    showsTitle: true,
    outputIntents: 1,
  })
  expect(pdf.xmp).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(pdf.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  expect(pdf.xmp).toContain('Udviklingsplan – MUS 26. november 2026')
  const english = await readPdf(
    await planDocument(await sealedTalk({ agreements: [], language: 'en' }), faces),
  )
  expect(english).toMatchObject({ language: 'en', title: 'Development plan – MUS 26 November 2026' })
})

test('whatever a concept is called, what the document says of itself can be read', async () => {
  const of = await sealedTalk({ agreements: [] })
  const concept = { ...of.concept, name: { da: 'Løn & <udvikling>', en: 'Pay & <growth>' } }
  const { xmp } = await readPdf(await planDocument({ ...of, concept }, faces))
  expect(xmp).toContain('<rdf:li>Løn + udvikling</rdf:li>')
  expect(xmp).not.toMatch(/&(?!\w+;)/)
})

test('every font is inside, and says which letters it shows', async () => {
  const what = 'Łódź, Őszi, Шевченко, Ελλάδα, Nguyễn, سلام, ✓ 😀 og 漢'
  const of = await sealedTalk({ agreements: [{ section: 'adfaerd', what }] })
  const { fonts } = await readPdf(await planDocument(of, faces))
  expect(fonts.length).toBeGreaterThan(8)
  for (const font of fonts) expect(font).toMatchObject({ isEmbedded: true, hasUnicode: true })
})

test('what is read aloud is in order: headings, the sheet as a table with its heads, the picture told in words', async () => {
  const of = await sealedTalk({ agreements: threeAgreements, withPicture: true })
  const { structure } = await readPdf(await planDocument(of, faces))
  expect(structure.map(({ role }) => role)).toEqual(['Document'])
  const top = structure[0]?.children ?? []
  const headings = top.filter(({ role }) => /^H\d$/.test(role)).map(({ role }) => role)
  expect(headings).toEqual(['H1', 'H2', 'H2', 'H2', 'H2', 'H3', 'H3', 'H3'])
  const [sheet, approvals] = top.filter(({ role }) => role === 'Table')
  const shape = (table: StructureNode | undefined) =>
    table?.children.map((row) => [row.role, ...row.children.map(({ role, scope }) => scope ?? role)])
  expect(shape(sheet)).toEqual([
    ['TR', 'Column', 'Column', 'Column', 'Column'],
    ['TR', 'Row', 'TD', 'TD', 'TD'],
    ['TR', 'Row', 'TD', 'TD', 'TD'],
    ['TR', 'Row', 'TD', 'TD', 'TD'],
  ])
  expect(shape(approvals)).toEqual([
    ['TR', 'Column', 'Column', 'Column'],
    ['TR', 'Row', 'TD', 'TD'],
    ['TR', 'Row', 'TD', 'TD'],
  ])
  const agreements = sheet?.children[1]?.children[3]
  expect(rolesIn(agreements?.children ?? []).slice(0, 5)).toEqual(['L', 'LI', 'Lbl', 'LBody', 'P'])
  const [figure] = [...allNodes(top)].filter(({ role }) => role === 'Figure')
  expect(figure?.alt).toBe(of.picture?.words.summary)
})

test('whatever is drawn is part of the structure or marked as decoration', async () => {
  const of = await sealedTalk({ agreements: many(12, 700), withPicture: true })
  const { contents, pages } = await readPdf(await planDocument(of, faces))
  expect(pages).toBeGreaterThan(4)
  for (const page of contents) {
    let depth = 0
    for (const line of page.split('\n')) {
      if (/\b(BDC|BMC)$/.test(line)) depth += 1
      else if (line === 'EMC') depth -= 1
      else if (/(\bT[jJ]|\bDo|^f|^S|^B)$/.test(line)) expect(depth, line).toBeGreaterThan(0)
    }
    expect(depth).toBe(0)
  }
})

test('the same conversation is the same document, byte by byte', async () => {
  const of = await sealedTalk({ agreements: threeAgreements, withPicture: true })
  const [first, second] = [await planDocument(of, faces), await planDocument(of, faces)]
  expect(Buffer.compare(first, second)).toBe(0)
})

test('LUS has its own sheet: three rows without perspectives', async () => {
  const of = await sealedTalk({ kind: 'LUS', agreements: threeAgreements })
  const { structure } = await readPdf(await planDocument(of, faces))
  const [sheet] = [...allNodes(structure)].filter(({ role }) => role === 'Table')
  expect(sheet?.children.map((row) => row.children.map(({ role }) => role))).toEqual([
    ['TH', 'TH'],
    ['TD', 'TD'],
    ['TD', 'TD'],
    ['TD', 'TD'],
  ])
})

const sections = ['adfaerd', 'struktur', 'opgaver'] as const
/** So many agreements over the sections, each so many letters long. */
function many(count: number, letters: number): Written[] {
  return Array.from({ length: count }, (_, index) => ({
    section: sections[Math.floor((index * sections.length) / count)] ?? 'adfaerd',
    what: `Aftale nummer ${index + 1} om sammenhængende tid`,
    value: 'Vi gør det sammen, og vi gør det færdigt. '.repeat(Math.ceil(letters / 42)).slice(0, letters),
    followUp: `slut på ${index + 1}.`,
  }))
}

describe.skipIf(!hasPoppler)('as Poppler reads it', () => {
  test('every agreement is there in reading order with all its parts, every letter intact', async () => {
    const notes = { adfaerd: 'Vi talte om ro.', struktur: 'Æblegrød på Ærø, Łucja!' }
    const pdf = await planDocument(await sealedTalk({ agreements: threeAgreements, notes }), faces)
    const info = ask('pdfinfo', [], pdf)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/Title: +Udviklingsplan – MUS 26. november 2026/)
    expect(info).toMatch(/Page size:.*A4/)
    const words = [
      'Leder: Søren Friis · Medarbejder: Maria Łukasik',
      'I følger op sammen 15. januar 2027.',
      'Onsdag er min fordybelsesdag – uden faste møder',
      'Hvornår: 2. december 2026',
      'Hvem: Maria og teamet',
      'Ansvar: Maria Łukasik med opbakning fra Łucja Őszi',
      'Opfølgning: 15. januar 2027 ti minutter',
      'Værdi: Den enkelte: ro til at gøre ting færdige',
      'Fast kvarter med Sundhedsplejen hver fjortende dag',
      'Hvornår: Løbende første gang 3. december',
      'Kursus i sagsflow – og derefter oplæring af to kollegaer',
      'Hvornår: Uge 6, 2027',
      'Værdi: Arbejdsfællesskabet: flere kan det samme',
      'Godkendt 26. november 2026 kl. 11.42',
    ]
    expect(inOrder(tidy(ask('pdftotext', ['-raw'], pdf)), words)).toEqual([])
    const whats = threeAgreements.map(({ what = '' }) => what)
    const plain = tidy(ask('pdftotext', [], pdf))
    expect(inOrder(plain, whats)).toEqual([])
    for (const note of Object.values(notes)) expect(plain).toContain(note)
    // Where one wrote words of one's own for a question, the sheet has them, and the other questions as they are.
    expect(plain).toContain('Hvornår er du bedst, Maria – og hvad vil du gerne lære for at lykkes?')
    expect(plain).toContain('Hvor ser du behov for at udvikle nye samarbejder?')
  })

  test('forty agreements of five thousand letters: all of them, in order, without a letter lost', async () => {
    const before = process.memoryUsage().rss
    const agreements = many(40, 5_000)
    const pdf = await planDocument(await sealedTalk({ agreements, withPicture: true }), faces)
    const grown = (process.memoryUsage().rss - before) / 1024 / 1024
    expect(grown).toBeLessThan(600)
    expect(pdf.length).toBeLessThan(8 * 1024 * 1024)
    const text = tidy(ask('pdftotext', ['-raw'], pdf))
    const marks = agreements.flatMap(({ what = '', followUp = '' }) => [what, followUp])
    expect(inOrder(text, marks)).toEqual([])
    const written = agreements.reduce((sum, { value = '' }) => sum + value.replace(/\s/g, '').length, 0)
    const sentence = 'Vigørdetsammen,ogvigørdetfærdigt.'
    const pages = text
      .replace(/Udviklingsplan – MUS 26. november 2026|Side \d+ af \d+/g, '')
      .replace(/\s/g, '')
    const found = pages.split(sentence).length - 1
    // The repeated heads stand between the lines of some sentences.
    expect(found).toBeGreaterThan(0.97 * Math.floor(written / sentence.length))
  })

  test('in a GRUS a copy for one has the group’s agreements and that person’s own, and nobody else’s', async () => {
    const own: Written[] = [
      { section: 'adfaerd', what: 'Gruppen holder pause kl. 10' },
      { section: 'adfaerd', what: 'Maria tager kurset', own: maria, when: 'Marias egen tid' },
      { section: 'opgaver', what: 'Ida skifter vagt', own: person('ida'), value: 'Idas egen grund' },
    ]
    const seats = [
      { personId: soren, name: 'Søren Friis', role: 'facilitator' as const, colour: 2 },
      { personId: maria, name: 'Maria Łukasik', role: 'participant' as const, colour: 1 },
      { personId: person('ida'), name: 'Ida Holm', role: 'participant' as const, colour: 3 },
    ]
    const talk = { kind: 'GRUS' as const, agreements: own, seats }
    const forMaria = await planDocument(await sealedTalk({ ...talk, for: maria }), faces)
    const text = tidy(ask('pdftotext', ['-raw'], forMaria))
    expect(text).toContain('Eksemplar til Maria Łukasik')
    expect(text).toContain('Gruppen holder pause kl. 10 For: Gruppen')
    expect(text).toContain('Maria tager kurset For: Maria Łukasik Hvornår: Marias egen tid')
    expect(text).not.toMatch(/Ida skifter|Idas egen/)
    expect(text).toContain('de andres egne aftaler, stikord og godkendelser er ikke med')
    const forAll = tidy(ask('pdftotext', ['-raw'], await planDocument(await sealedTalk(talk), faces)))
    expect(forAll).toMatch(/Ida skifter vagt For: Ida Holm.*Idas egen grund/)
  })

  test('who has not approved is named with the reason; a conversation without a plan says so', async () => {
    const without = [{ personId: maria, reason: 'Kunne ikke nås før fristen.' }]
    const of = await sealedTalk({ agreements: threeAgreements, more: { withoutApproval: without } })
    const approvals = of.approvals.filter(({ personId }) => personId !== maria)
    const text = tidy(ask('pdftotext', ['-raw'], await planDocument({ ...of, approvals }, faces)))
    expect(text).toContain('Maria Łukasik Medarbejder Har ikke godkendt: Kunne ikke nås før fristen.')
    expect(text).toContain(of.hash)
    const none = await sealedTalk({ agreements: [], more: { hasPlan: false, approvals: [] } })
    const said = tidy(ask('pdftotext', ['-raw'], await planDocument(none, faces)))
    expect(said).toContain('Samtalen blev afsluttet uden udviklingsplan.')
    expect(said).not.toContain(none.hash)
  })

  test('a letter that no font has is still the letter that is copied', async () => {
    const of = await sealedTalk({ agreements: [{ section: 'adfaerd', what: 'Mødet med 漢字 og 😀 ✓' }] })
    expect(tidy(ask('pdftotext', ['-raw'], await planDocument(of, faces)))).toContain(
      'Mødet med 漢字 og 😀 ✓',
    )
  })
})
