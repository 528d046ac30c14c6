import { hueIcon } from '../domain/hueIcon'
import { isCovered } from '../domain/isCovered'
import { hueColours, palette, personColours } from '../domain/palette'
import { pieceText, questionLabel } from '../domain/pieceWords'
import type { ImagePiece, KeywordPiece, PieceSpec, QuestionPiece } from '../domain/table'
import { labelRow } from '../domain/textFlow'
import { flagsOf, imageBleed, imageBorder, type PieceState, ring, shadows, thickness } from '../domain/wood'
import type { Style } from '../typeset/typesetter'
import { patternUrl } from './definitions'
import type { Drawing } from './drawing'
import { fitText } from './fitText'
import { icon } from './icon'
import { baselineAt } from './letters'
import { type Pictured, pickersOf } from './picture'
import { type Shadow, softShadow } from './softShadow'
import { element } from './svg'

const labelStyle: Style = { family: 'display', weight: 700, size: 12 }
const keywordStyle: Style = { family: 'display', weight: 600, size: 15.5, tracking: -0.01 }
const flagStyle: Style = { family: 'display', weight: 700, size: 12 }

/** A piece as it looks, drawn from its own top left corner. */
export function piece(drawing: Drawing, spec: PieceSpec, state: PieceState): string {
  if (spec.kind === 'question') return questionPiece(drawing, spec, state)
  return spec.kind === 'image' ? imagePiece(drawing, spec, state) : keywordPiece(drawing, spec, state)
}

interface Wood {
  readonly thickness: number
  readonly edge: string
  readonly fill: string
  readonly shadow: Shadow | undefined
}

function body({ outline }: PieceSpec, { thickness: below, edge, fill, shadow }: Wood, ...painted: string[]) {
  return element(
    'g',
    {},
    shadow ? softShadow('path', { d: outline }, { ...shadow, below: shadow.below + below }) : '',
    below > 0 ? element('path', { d: outline, fill: edge, transform: `translate(0 ${below})` }) : '',
    element('path', { d: outline, fill }),
    ...painted,
  )
}

const clipped = (id: string, outline: string, ...children: string[]) =>
  element('clipPath', { id }, element('path', { d: outline })) +
  element('g', { 'clip-path': `url(#${id})` }, ...children)

function questionPiece(drawing: Drawing, spec: QuestionPiece, state: PieceState): string {
  const { outline, perspective, question } = spec
  const hue = hueColours[perspective.hue]
  const wood = body(
    spec,
    {
      thickness: thickness.question[state],
      edge: hue.edge,
      fill: hue.fill,
      shadow: state === 'placed' ? undefined : shadows.loose[0],
    },
    element('path', {
      d: outline,
      fill: patternUrl(perspective.hue),
      mask: 'url(#pattern-fade)',
      opacity: 0.5,
    }),
    clipped(
      `clip-${question.id}`,
      outline,
      element('path', {
        d: outline,
        fill: 'none',
        stroke: '#fff',
        'stroke-opacity': 0.55,
        'stroke-width': 3.5,
        transform: 'translate(.8 1.6)',
      }),
      element('path', {
        d: outline,
        fill: 'none',
        stroke: hue.edge,
        'stroke-width': state === 'placed' ? 2.2 : 1.4,
      }),
    ),
  )
  const { board } = drawing.of
  return isCovered(drawing.table, board, spec) ? wood : wood + questionWords(drawing, spec)
}

function questionWords({ letters, typesetter, of }: Drawing, spec: QuestionPiece): string {
  const { safe, perspective } = spec
  const { ink } = hueColours[perspective.hue]
  const words = pieceText(spec, of.language, of.address, of.wording)
  const fitted = fitText(typesetter, words, {
    width: spec.width - safe.left - safe.right,
    height: spec.height - safe.top - safe.bottom - labelRow,
  })
  const top = safe.top + labelRow
  return [
    icon(hueIcon[perspective.hue], { x: safe.left, y: safe.top, size: 15, colour: ink, stroke: 2.4 }),
    letters.write(
      questionLabel(spec, of.language),
      { x: safe.left + 21, baseline: baselineAt(safe.top + 7.5, labelStyle) },
      labelStyle,
      ink,
    ),
    ...(fitted?.lines ?? []).map((line, index) =>
      fitted
        ? letters.write(
            line,
            {
              x: safe.left,
              baseline: baselineAt(top + (index + 0.5) * fitted.lineHeight, fitted.style),
            },
            fitted.style,
            ink,
          )
        : '',
    ),
  ].join('')
}

function keywordPiece({ letters, of }: Drawing, spec: KeywordPiece, state: PieceState): string {
  const { outline, width, height, keyword } = spec
  const pickers = pickersOf(keyword.id, of)
  return [
    body(
      spec,
      {
        thickness: thickness.keyword[state],
        edge: palette.kwEdge,
        fill: palette.kw,
        shadow: shadows.small[0],
      },
      ...pickers.map(({ colour }, index) =>
        element('path', {
          d: outline,
          fill: 'none',
          stroke: personColours(colour).strong,
          'stroke-width': ring.width,
          'stroke-linejoin': 'round',
          'stroke-dasharray':
            pickers.length > 1 ? `${ring.dash} ${ring.dash * (pickers.length - 1)}` : undefined,
          'stroke-dashoffset': pickers.length > 1 ? -ring.dash * index : undefined,
        }),
      ),
    ),
    letters.write(
      keyword.text[of.language],
      { x: 16 + (width - 26) / 2, baseline: baselineAt(height / 2, keywordStyle), anchor: 'middle' },
      keywordStyle,
      palette.ink,
    ),
    flags(letters, pickers, width - 6),
  ].join('')
}

/** The initials of those who picked a keyword, their last flag ending at `right`. */
function flags(letters: Drawing['letters'], pickers: readonly Pictured[], right: number): string {
  const { shown, rest } = flagsOf(pickers)
  const all = [
    ...shown.map(({ initials, colour }) => ({ text: initials, fill: personColours(colour).strong })),
    ...(rest > 0 ? [{ text: `+${rest}`, fill: palette.ink }] : []),
  ]
  let end = right
  return [...all]
    .reverse()
    .map(({ text, fill }) => {
      const width = 12 + [...text].length * 8.4
      const x = end - width
      end = x - 3
      return (
        element('rect', { x: x - 2, y: -16, width: width + 4, height: 23.8, rx: 9, fill: palette.paper }) +
        element('rect', { x, y: -14, width, height: 19.8, rx: 8, fill }) +
        letters.write(
          text,
          { x: x + width / 2, baseline: baselineAt(-4.1, flagStyle), anchor: 'middle' },
          flagStyle,
          palette.paper,
        )
      )
    })
    .join('')
}

function imagePiece({ illustrations }: Drawing, spec: ImagePiece, state: PieceState): string {
  const { outline, width, height, image } = spec
  const bleed = width * imageBleed
  const drawn = (illustrations.get(image.file) ?? '').replace(
    /<svg\b/,
    `<svg x="${-bleed / 2}" y="${-bleed / 4}" width="${width + bleed}" height="${height + bleed}" preserveAspectRatio="xMidYMid slice"`,
  )
  return body(
    spec,
    { thickness: thickness.image[state], edge: palette.kwEdge, fill: palette.kw, shadow: shadows.loose[0] },
    clipped(
      `clip-image-${image.id}`,
      outline,
      drawn,
      element('path', { d: outline, fill: 'none', stroke: palette.kw, 'stroke-width': width * imageBorder }),
    ),
  )
}
