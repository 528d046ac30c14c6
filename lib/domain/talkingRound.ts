import type { Seat } from './conversation'
import type { PersonId } from './ids'

export const turnStates = ['waiting', 'speaking', 'spoken', 'skipped'] as const
/** Where somebody is in a round of the word: not yet, now, has had it, was passed over. */
export type TurnState = (typeof turnStates)[number]

/** One person's turn. Nothing of how long it lasted: nobody is measured. */
export interface Turn {
  readonly personId: PersonId
  readonly state: TurnState
}

export type WordAct =
  | { readonly act: 'start' }
  /** `from` is who had the word where the person saw it: two who press at once pass it on once. */
  | { readonly act: 'pass'; readonly from: string }
  | { readonly act: 'skip'; readonly from: string }
  | { readonly act: 'swap'; readonly from: string; readonly with: string }
  | { readonly act: 'end' }

/** The word goes round where there are more than two. */
export const fewestSpeakers = 3

/** A round of everybody, as they sit; whoever leads the table comes last, since the others should not have to follow. */
export function startRound(seats: readonly Pick<Seat, 'personId'>[], leader: PersonId | undefined): Turn[] {
  const order = [
    ...seats.filter(({ personId }) => personId !== leader),
    ...seats.filter(({ personId }) => personId === leader),
  ]
  return order.map(({ personId }, index) => ({ personId, state: index === 0 ? 'speaking' : 'waiting' }))
}

/** Who has the word. */
export function speakerOf(turns: readonly Turn[]): PersonId | undefined {
  return turns.find(({ state }) => state === 'speaking')?.personId
}

/** Who gets it when it is passed on. */
export function nextSpeaker(turns: readonly Turn[]): PersonId | undefined {
  return turns.find(({ state }) => state === 'waiting')?.personId
}

/** Who may change places with whoever has the word: all who have not had it. */
export function swappable(turns: readonly Turn[]): PersonId[] {
  return turns
    .filter(({ state }) => state === 'waiting' || state === 'skipped')
    .map(({ personId }) => personId)
}

/**
 * The round after an act; empty when it is over. Passed on by the last, it is. An act that was meant for somebody
 * else's turn changes nothing.
 */
export function roundAfter(turns: readonly Turn[], act: Exclude<WordAct, { act: 'start' }>): Turn[] {
  if (act.act === 'end') return []
  if (speakerOf(turns) !== act.from) return [...turns]
  if (act.act === 'swap') return swap(turns, act.from, act.with)
  const next = nextSpeaker(turns)
  if (next === undefined) return []
  const left = act.act === 'pass' ? 'spoken' : 'skipped'
  return turns.map((turn): Turn => {
    if (turn.state === 'speaking') return { ...turn, state: left }
    return turn.personId === next ? { ...turn, state: 'speaking' } : turn
  })
}

/** The other has the word at once; whoever had it waits at the other's place. */
function swap(turns: readonly Turn[], speaker: string, other: string): Turn[] {
  const from = turns.find(({ personId }) => personId === speaker)
  const to = turns.find(({ personId }) => personId === other)
  if (!from || !to || !swappable(turns).includes(to.personId)) return [...turns]
  return turns.map((turn): Turn => {
    if (turn === from) return { personId: to.personId, state: 'speaking' }
    return turn === to ? { personId: from.personId, state: 'waiting' } : turn
  })
}
