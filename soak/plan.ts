import type { Random } from './random'

/** Which of the world a round harms. */
export const kinds = ['server', 'postgres', 'network', 'everything'] as const
export type Kind = (typeof kinds)[number]

export type Fault =
  | { readonly kind: 'kill' }
  | { readonly kind: 'stopPostgres'; readonly mode: 'fast' | 'immediate' }
  | { readonly kind: 'cut' | 'hold' | 'crash'; readonly client: number }
  | { readonly kind: 'cutMidFrame'; readonly client: number; readonly way: 'up' | 'down' }

/** What is counted while people work; the n-th of them after a fault is armed sets it off. */
export type Happening = 'written' | 'up' | 'down' | 'seen' | 'receipt'

export interface Planned {
  readonly fault: Fault
  /** Armed when so many edits have been made. */
  readonly armedAt: number
  readonly trigger: { readonly happening: Happening; readonly count: number }
  /** How many edits it lasts before it is healed. */
  readonly lasts: number
}

export interface Plan {
  readonly kind: Kind
  readonly edits: number
  readonly faults: readonly Planned[]
}

const mostEdits = 90

export function planRound(random: Random, kind: Kind, clients: number): Plan {
  const edits = random.whole(40, mostEdits)
  const faults = Array.from({ length: random.whole(3, 6) }, (_, index) => {
    // The first is what the round is about; a kill waits for no chance.
    const fault = index === 0 ? mainFault(random, kind) : anyFault(random, kind, clients)
    return {
      fault,
      armedAt: random.whole(1, edits - 1),
      trigger: {
        happening: random.oneOf<Happening>([
          'written',
          'up',
          'up',
          'down',
          'down',
          'seen',
          'seen',
          'receipt',
        ]),
        count: random.whole(1, 12),
      },
      lasts: random.whole(0, 15),
    }
  })
  return { kind, edits, faults: faults.sort((a, b) => a.armedAt - b.armedAt) }

  function mainFault(from: Random, of: Kind): Fault {
    if (of === 'postgres') return { kind: 'stopPostgres', mode: from.oneOf(['fast', 'immediate']) }
    return of === 'network' ? networkFault(from, clients) : { kind: 'kill' }
  }
}

function anyFault(random: Random, kind: Kind, clients: number): Fault {
  if (random.chance(0.2)) return { kind: 'crash', client: random.whole(0, clients - 1) }
  const mayKill = kind === 'server' || kind === 'everything'
  const mayStop = kind === 'postgres' || kind === 'everything'
  if (mayKill && random.chance(0.3)) return { kind: 'kill' }
  if (mayStop && random.chance(0.3))
    return { kind: 'stopPostgres', mode: random.oneOf(['fast', 'immediate']) }
  return networkFault(random, clients)
}

function networkFault(random: Random, clients: number): Fault {
  const client = random.whole(0, clients - 1)
  const kind = random.oneOf(['cut', 'hold', 'hold', 'cutMidFrame', 'cutMidFrame'] as const)
  return kind === 'cutMidFrame' ? { kind, client, way: random.oneOf(['up', 'down']) } : { kind, client }
}
