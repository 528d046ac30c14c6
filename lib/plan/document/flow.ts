import { linesOf } from '../../typeset/breakLines'
import type { Typesetter } from '../../typeset/typesetter'
import type { Look } from './look'
import type { Tagged } from './tagged'

/** A paragraph on its way onto paper. */
export interface Leaf {
  readonly tagged: Tagged
  /** As `asSet` makes it. */
  readonly words: string
  readonly look: Look
  /** Air above it, but at the top of a box. */
  readonly before: number
  /** From the box's left edge to its words. */
  readonly indent: number
  /** Stands in the indent beside the first line. */
  readonly label?: {
    readonly words: string
    readonly look: Look
    readonly tagged: Tagged
    /** From the box's left edge. */
    readonly at: number
  }
  /** Not the last on a page: what follows belongs to it. */
  readonly keepsNext?: boolean
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly bottom: number
}

/** A line where it stands. */
export interface Placed {
  readonly tagged: Tagged
  readonly words: string
  readonly look: Look
  readonly x: number
  readonly baseline: number
}

/** What is still to be laid: the first leaf perhaps from its middle on. */
export interface Rest {
  readonly leaves: readonly Leaf[]
  /** Letters of the first leaf that are laid already. */
  readonly taken: number
}

export interface Filled {
  readonly placed: readonly Placed[]
  /** Below the last line; the box's top when nothing was laid. */
  readonly bottom: number
  readonly rest: Rest | undefined
}

export const restOf = (leaves: readonly Leaf[]): Rest | undefined =>
  leaves.length > 0 ? { leaves, taken: 0 } : undefined

/** From the top of a line to its baseline: the letters stand in its middle. */
const rise = ({ leading, size }: Look) => leading / 2 + 0.355 * size

/** Lays as much as fits a box, line by line; the rest is for another box, which may have another width. */
export function fill(typesetter: Typesetter, from: Rest, box: Box): Filled {
  const placed: Placed[] = []
  let y = box.y
  let { taken } = from
  for (const [index, leaf] of from.leaves.entries()) {
    const top = y + (placed.length > 0 ? leaf.before : 0)
    const stop = (): Filled => ({
      placed,
      bottom: y,
      rest: { leaves: from.leaves.slice(index), taken },
    })
    const next = from.leaves[index + 1]
    const needed = leaf.keepsNext && next ? next.before + 2 * next.look.leading : 0
    const lines = linesOf(typesetter, leaf.words.slice(taken), leaf.look, box.width - leaf.indent)
    const laid: { readonly text: string; readonly end: number }[] = []
    let isWhole = true
    for (const line of lines) {
      if (top + (laid.length + 1) * leaf.look.leading > box.bottom + 0.01) {
        isWhole = false
        break
      }
      // A space at its end keeps the words of two lines apart for who listens or copies.
      laid.push({ text: line.isLast ? line.text : `${line.text} `, end: line.end })
    }
    // No single line of a longer paragraph alone at the foot, and no heading without what it heads.
    const isAlone = !isWhole && laid.length < 2 && taken === 0
    const isLeft = isWhole && top + laid.length * leaf.look.leading + needed > box.bottom + 0.01
    if ((isAlone || isLeft || laid.length === 0) && placed.length > 0) return stop()
    if (laid.length === 0) return stop()
    if (leaf.label && taken === 0) {
      const { at, ...label } = leaf.label
      placed.push({ ...label, x: box.x + at, baseline: top + rise(leaf.look) })
    }
    for (const [line, { text }] of laid.entries())
      placed.push({
        tagged: leaf.tagged,
        words: text,
        look: leaf.look,
        x: box.x + leaf.indent,
        baseline: top + line * leaf.look.leading + rise(leaf.look),
      })
    y = top + laid.length * leaf.look.leading
    if (!isWhole) {
      taken += laid.at(-1)?.end ?? 0
      return stop()
    }
    taken = 0
  }
  return { placed, bottom: y, rest: undefined }
}
