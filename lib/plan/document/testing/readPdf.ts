import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** One element of a document's structure, with what it holds. */
export interface StructureNode {
  readonly role: string
  readonly alt: string | undefined
  readonly scope: string | undefined
  /** Stretches of marked content of its own. */
  readonly contents: number
  readonly children: readonly StructureNode[]
}

export interface ReadPdf {
  readonly pages: number
  readonly title: string | undefined
  readonly language: string | undefined
  readonly isMarked: boolean
  readonly showsTitle: boolean
  readonly xmp: string
  readonly outputIntents: number
  readonly fonts: readonly {
    readonly name: string
    readonly isEmbedded: boolean
    readonly hasUnicode: boolean
  }[]
  readonly structure: readonly StructureNode[]
  /** Content streams as they are written, a page each. */
  readonly contents: readonly string[]
}

/** Reads back what a document says of itself; another library than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context, catalog } = pdf
  const look = (value: PDFObject | undefined) => (value instanceof PDFRef ? context.lookup(value) : value)
  const at = (dict: PDFDict, key: string) => look(dict.get(PDFName.of(key)))
  const dictAt = (dict: PDFDict, key: string) => {
    const found = at(dict, key)
    return found instanceof PDFDict ? found : undefined
  }
  const textOf = (value: PDFObject | undefined) =>
    value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
  const nameOf = (value: PDFObject | undefined) => (value instanceof PDFName ? value.decodeText() : undefined)
  const listOf = (value: PDFObject | undefined): PDFObject[] =>
    value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value]

  function node(dict: PDFDict): StructureNode {
    const kids = listOf(at(dict, 'K')).map(look)
    const attributes = dictAt(dict, 'A')
    const isContent = (kid: PDFObject | undefined) =>
      kid instanceof PDFNumber || (kid instanceof PDFDict && kid.has(PDFName.of('MCID')))
    return {
      role: nameOf(at(dict, 'S')) ?? '?',
      alt: textOf(at(dict, 'Alt')),
      scope: attributes && nameOf(at(attributes, 'Scope')),
      contents: kids.filter(isContent).length,
      children: kids.flatMap((kid) => (kid instanceof PDFDict && !isContent(kid) ? [node(kid)] : [])),
    }
  }

  const tree = dictAt(catalog, 'StructTreeRoot')
  const marks = dictAt(catalog, 'MarkInfo')
  const viewer = dictAt(catalog, 'ViewerPreferences')
  const metadata = at(catalog, 'Metadata')
  const dicts = context.enumerateIndirectObjects().map(([, object]) => object)
  const fonts = dicts.flatMap((object) => {
    if (!(object instanceof PDFDict) || nameOf(at(object, 'Type')) !== 'Font') return []
    if (nameOf(at(object, 'Subtype')) !== 'Type0')
      return nameOf(at(object, 'Subtype'))?.startsWith('CIDFont')
        ? []
        : [{ name: '?', isEmbedded: false, hasUnicode: false }]
    const [descendant] = listOf(at(object, 'DescendantFonts')).map(look)
    const descriptor = descendant instanceof PDFDict ? dictAt(descendant, 'FontDescriptor') : undefined
    const isEmbedded =
      descriptor !== undefined && (at(descriptor, 'FontFile2') ?? at(descriptor, 'FontFile3')) !== undefined
    return [
      {
        name: nameOf(at(object, 'BaseFont')) ?? '?',
        isEmbedded,
        hasUnicode: at(object, 'ToUnicode') !== undefined,
      },
    ]
  })
  const pages = pdf.getPages()
  return {
    pages: pages.length,
    title: pdf.getTitle(),
    language: textOf(at(catalog, 'Lang')),
    isMarked: marks !== undefined && String(at(marks, 'Marked')) === 'true',
    showsTitle: viewer !== undefined && String(at(viewer, 'DisplayDocTitle')) === 'true',
    xmp: metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.getContents()) : '',
    outputIntents: listOf(at(catalog, 'OutputIntents')).length,
    fonts,
    structure: tree
      ? listOf(at(tree, 'K')).flatMap((kid) => {
          const dict = look(kid)
          return dict instanceof PDFDict ? [node(dict)] : []
        })
      : [],
    contents: pages.map(({ node: page }) => contentOf(look(page.get(PDFName.of('Contents'))))),
  }
}

function contentOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return ''
  return new TextDecoder('latin1').decode(inflateSync(stream.getContents()))
}

/** Every element, outermost first, in reading order. */
export function* allNodes(nodes: readonly StructureNode[]): Generator<StructureNode> {
  for (const node of nodes) {
    yield node
    yield* allNodes(node.children)
  }
}
