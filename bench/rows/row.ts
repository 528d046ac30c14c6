import type { ServerKind } from '../servers'
import { written } from '../spread'
import type { Stage } from '../stage'

/** One row of the table: what was measured, and what each server came to. */
export interface Row {
  readonly what: string
  readonly of: ReadonlyMap<ServerKind, string>
}

/** What a workload needs to have its turns. */
export interface Turns {
  readonly stage: Stage
  /** The yardstick is the first, if it is there. */
  readonly kinds: readonly ServerKind[]
  readonly tell: (line: string) => void
}

export type Measured<T> = ReadonlyMap<ServerKind, readonly T[]>

/** Each server's turn in every round, the second round in the other order, so that a drift of the machine falls on all. */
export async function inTurns<T>(
  { kinds, tell }: Turns,
  rounds: number,
  what: string,
  turn: (kind: ServerKind) => Promise<T>,
  brief: (result: T) => unknown = (result) => result,
): Promise<Measured<T>> {
  const measured = new Map<ServerKind, T[]>(kinds.map((kind) => [kind, []]))
  for (let round = 0; round < rounds; round++) {
    for (const kind of round % 2 === 0 ? kinds : [...kinds].reverse()) {
      const result = await turn(kind)
      measured.get(kind)?.push(result)
      tell(
        `${what}, round ${round + 1} of ${rounds}, ${kind.name}: ${JSON.stringify(brief(result), rounded)}`,
      )
    }
  }
  return measured
}

const rounded = (_key: string, value: unknown) =>
  typeof value === 'number' ? Math.round(value * 1000) / 1000 : value

/** One row of one figure. */
export function row<T>(
  what: string,
  measured: Measured<T>,
  figure: (result: T) => number,
  digits: number,
): Row {
  return {
    what,
    of: new Map([...measured].map(([kind, results]) => [kind, written(results.map(figure), digits)])),
  }
}

/**
 * One row of a figure as a multiple of the yardstick's in the same round. Those that `isBound` names are marked as
 * bounds: their server (or the load) had no more to give.
 */
export function ratioRow<T>(
  what: string,
  measured: Measured<T>,
  figure: (result: T) => number,
  isBound: (result: T) => boolean = () => false,
): Row {
  const [yardstick] = [...measured.values()]
  const ratios = (results: readonly T[]) =>
    results.flatMap((result, round) => {
      const other = yardstick?.[round]
      return other === undefined ? [] : figure(result) / figure(other)
    })
  return {
    what,
    of: new Map(
      [...measured].map(([kind, results]) => [
        kind,
        `${results.some(isBound) ? '≥ ' : ''}${written(ratios(results), 2, '×')}`,
      ]),
    ),
  }
}
