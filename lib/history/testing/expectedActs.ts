import type { Board } from '../../domain/board'
import type { PersonId } from '../../domain/ids'
import { isInSlot, type Table } from '../../domain/table'
import type { Act } from '../moment'
import { moverKey, type Witness } from './simulation'

type Person = PersonId | null

/** An act and everybody who may have done it: one, but where two did the same without seeing each other. */
export interface ExpectedAct {
  readonly kind: Act['kind']
  readonly thing: string
  readonly by: readonly Person[]
}

/** What must have been done between two boards, by those who did it; `alone` is whoever took part alone, else null. */
export function expectedActs(
  before: Board,
  after: Board,
  table: Table,
  witness: Witness,
  alone: Person,
): ExpectedAct[] {
  const expected: ExpectedAct[] = []
  for (const piece of table.pieces) {
    const [was, is] = [before.pieces[piece.id], after.pieces[piece.id]]
    if (!was || !is) throw new Error(`${piece.id} is not on the table`)
    if (moverKey('', was) === moverKey('', is)) continue
    const kind = isInSlot(piece, is) && !isInSlot(piece, was) ? 'joined' : 'moved'
    expected.push({ kind, thing: piece.id, by: [...(witness.movers.get(moverKey(piece.id, is)) ?? [])] })
  }

  const writersOf = (was: readonly string[], is: readonly string[]): Set<PersonId> => {
    const writers = new Set<PersonId>()
    const old = new Set(was.join(''))
    for (const letter of is.join('')) {
      const writer = witness.letters.get(letter)
      if (writer && !old.has(letter)) writers.add(writer)
    }
    return writers
  }
  const written = (kind: Act['kind'], thing: string, was: readonly string[], is: readonly string[]) => {
    if (was.join('|') === is.join('|')) return
    const writers = writersOf(was, is)
    for (const by of writers.size > 0 ? writers : [alone]) expected.push({ kind, thing, by: [by] })
  }
  const things = (
    was: ReadonlyMap<string, readonly string[]>,
    is: ReadonlyMap<string, readonly string[]>,
    kinds: readonly [added: Act['kind'], written: Act['kind'], withdrawn: Act['kind']],
  ) => {
    for (const [thing, texts] of is) {
      const old = was.get(thing)
      if (old) {
        written(kinds[1], thing, old, texts)
        continue
      }
      const creator = witness.creators.get(thing) ?? null
      expected.push({ kind: kinds[0], thing, by: [creator] })
      for (const by of writersOf([], texts))
        if (by !== creator) expected.push({ kind: kinds[1], thing, by: [by] })
    }
    for (const thing of was.keys()) {
      if (is.has(thing)) continue
      expected.push({ kind: kinds[2], thing, by: [...(witness.withdrawers.get(thing) ?? [])] })
    }
  }
  things(notesIn(before), notesIn(after), ['noted', 'noteWritten', 'noteWithdrawn'])
  things(agreementsIn(before), agreementsIn(after), ['agreed', 'agreementWritten', 'agreementWithdrawn'])
  for (const [section, text] of Object.entries(after.planNotes))
    written('planNoted', section, [before.planNotes[section] ?? ''], [text])
  return expected
}

const notesIn = (board: Board) => new Map<string, string[]>(board.notes.map(({ id, text }) => [id, [text]]))
const agreementsIn = (board: Board) =>
  new Map<string, string[]>(board.agreements.map(({ id, fields }) => [id, Object.values(fields)]))
