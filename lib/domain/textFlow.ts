import type { Insets } from './puzzle'
import type { QuestionPiece } from './table'

/** The label's row and the air below it, board units. */
export const labelRow = 22

/** Between the wood's edge and the words, and between a blank and the words. */
const edge = 14
const air = 6

export interface TextFlow {
  /** Where the label and the words stand: inset from each side of the piece. */
  readonly box: Insets
  /** A float at the right of the words that they run round; undefined where nothing stands out into them. */
  readonly around:
    | {
        readonly width: number
        /** A CSS `shape-outside`, in the float's own pixels. */
        readonly shape: string
      }
    | undefined
}

/**
 * Where a question's words may run. Lines end ragged at the right, so that they run round a blank there and end before a
 * blank below; a blank at the left keeps its whole side, since words begin under each other.
 */
export function textFlow({
  width,
  height,
  safe,
  blanks: { right, bottom },
}: Pick<QuestionPiece, 'width' | 'height' | 'safe' | 'blanks'>): TextFlow {
  const box = { top: safe.top, right: edge, bottom: edge, left: safe.left }
  if (!right && !bottom) return { box, around: undefined }
  const end = width - box.right
  const top = box.top + labelRow
  const low = height - box.bottom - top
  // Beside a blank below, only what lies to its left is long enough to be read in one go.
  const from = bottom ? bottom.middle - bottom.half - air : end - (right ? right.depth + air - edge : 0)
  const across = end - from
  const points: [number, number][] = [[across, 0]]
  if (right) {
    const reach = right.depth + air - edge
    const [above, below] = [right.middle - top - right.half - air, right.middle - top + right.half + air]
    points.push(
      [across, above],
      [across - reach, above + air],
      [across - reach, below - air],
      [across, below],
    )
  }
  if (bottom) {
    const above = low - (bottom.depth + air - edge)
    points.push([across, above], [0, above])
  } else points.push([across, low])
  points.push([bottom ? 0 : across, low], [across, low])
  const shape = points.map(([x, y]) => `${x.toFixed(1)}px ${y.toFixed(1)}px`).join(', ')
  return { box, around: { width: across, shape: `polygon(${shape})` } }
}
