import { written } from '../spread'
import type { Recorded } from './recorder'
import type { Speed } from './turn'

/** Ours and the canvas' at one speed, pair by pair. */
export interface Pairs {
  readonly speed: Speed
  readonly ours: readonly Recorded[]
  readonly canvas: readonly Recorded[]
}

interface Figure {
  readonly what: string
  readonly of: (recorded: Recorded) => number
  readonly digits: number
  readonly hasRatio: boolean
}

const perSecond = (part: keyof Recorded) => (recorded: Recorded) => recorded[part] / recorded.seconds

const figures: readonly Figure[] = [
  { what: 'main thread, ms of processor time a second', of: perSecond('all'), digits: 0, hasRatio: true },
  { what: 'of it script', of: perSecond('script'), digits: 0, hasRatio: true },
  { what: 'of it style', of: perSecond('style'), digits: 0, hasRatio: true },
  // Nearly nothing by nearly nothing is no ratio.
  { what: 'of it layout', of: perSecond('layout'), digits: 0, hasRatio: false },
  {
    what: 'main thread, ms of processor time a frame',
    of: (one) => one.all / one.frames,
    digits: 1,
    hasRatio: true,
  },
  { what: 'frames a second', of: perSecond('frames'), digits: 1, hasRatio: false },
  {
    what: 'ms from one frame to the next, mean',
    of: ({ seconds, frames }) => (seconds * 1000) / frames,
    digits: 1,
    hasRatio: true,
  },
  { what: 'the same, 95th percentile', of: ({ slowFrame }) => slowFrame, digits: 1, hasRatio: true },
  {
    what: 'longest script of a frame over 50 ms, ms',
    of: ({ longestScript }) => longestScript,
    digits: 0,
    hasRatio: false,
  },
  { what: 'longest task over 50 ms, ms', of: ({ longestTask }) => longestTask, digits: 0, hasRatio: false },
  { what: 'tasks over 50 ms', of: ({ tasksOver50 }) => tasksOver50, digits: 0, hasRatio: false },
]

/** A Markdown table: medians, in brackets least–most; the ratio is of the pairs. */
export function figuresOf(all: readonly Pairs[]): string {
  const lines = all.flatMap(({ speed, ours, canvas }) => [
    `| **${speed.name}** | | | |`,
    ...figures.map(({ what, of, digits, hasRatio }) => {
      const ratios = ours.flatMap((one, pair) => {
        const other = canvas[pair]
        return other ? [of(one) / of(other)] : []
      })
      const cells = [
        written(ours.map(of), digits),
        written(canvas.map(of), digits),
        hasRatio ? written(ratios, 2, '×') : '',
      ]
      return `| ${[what, ...cells].join(' | ')} |`
    }),
  ])
  return ['|  | Samspil | tldraw | Samspil / tldraw |', '| --- | --- | --- | --- |', ...lines].join('\n')
}
