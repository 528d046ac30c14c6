import * as prng from 'lib0/prng'
import type * as Y from 'yjs'
import { movePiece, planNotesText } from '../../board/edit'
import { addAgreement, agreementText, withdrawAgreement } from '../../board/editAgreement'
import { addNote, noteText, withdrawNote } from '../../board/editNote'
import { agreementsOf, notesOf, piecesOf } from '../../board/schema'
import { agreementFields } from '../../domain/agreement'
import type { AgreementId, NoteId, PersonId } from '../../domain/ids'
import type { Table } from '../../domain/table'

export interface Client {
  readonly doc: Y.Doc
  readonly person: PersonId
}

/**
 * Who did what, as they know it themselves. Every letter typed is unlike all others and so is nearly every place, so
 * that the board alone tells who made it what it is, without a look at the items that `authorsSince` reads.
 */
export interface Witness {
  readonly letters: ReadonlyMap<string, PersonId>
  /** By piece and place; more than one where they could not see each other. */
  readonly movers: ReadonlyMap<string, ReadonlySet<PersonId>>
  readonly creators: ReadonlyMap<string, PersonId>
  readonly withdrawers: ReadonlyMap<string, ReadonlySet<PersonId>>
}

export const moverKey = (piece: string, { x, y, z }: { x: number; y: number; z: number }) =>
  `${piece} ${x},${y},${z}`

/** Numbers from 0 up to 1 that are the same for the same seed. */
export function chanceOf(seed: number): () => number {
  const random = prng.create(seed)
  return () => prng.real53(random)
}

/** One of them by chance. */
export function pickOf<T>(chance: () => number, from: readonly T[]): T {
  const picked = from[Math.floor(chance() * from.length)]
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}

/** Edits by chance at a table, by the verbs that people have, and the witness to them. */
export function simulation(chance: () => number, table: Table, sections: readonly string[]) {
  const letters = new Map<string, PersonId>()
  const movers = new Map<string, Set<PersonId>>()
  const creators = new Map<string, PersonId>()
  const withdrawers = new Map<string, Set<PersonId>>()
  const witness: Witness = { letters, movers, creators, withdrawers }
  let moves = 0

  const move = ({ doc, person }: Client) => {
    const piece = pickOf(chance, table.pieces)
    moves += 1
    const loose = { x: moves % 900, y: Math.floor(moves / 900) }
    movePiece(doc, piece.id, piece.kind === 'question' && chance() < 0.6 ? piece.slot : loose)
    const place = piecesOf(doc).get(piece.id) as { x: number; y: number; z: number }
    addTo(movers, moverKey(piece.id, place), person)
  }
  const write = (text: Y.Text | undefined, person: PersonId) => {
    if (!text) return
    const at = Math.floor(chance() * (text.length + 1))
    if (chance() < 0.65) {
      const letter = String.fromCharCode(0x4e00 + letters.size)
      letters.set(letter, person)
      // Often at the end, as people type: Yjs joins such letters on to older ones.
      text.insert(chance() < 0.5 ? text.length : at, letter)
    } else text.delete(at, Math.min(text.length - at, 1 + Math.floor(chance() * 3)))
  }
  const act = (client: Client) => {
    const { doc, person } = client
    const [notes, agreements] = [[...notesOf(doc).keys()], [...agreementsOf(doc).keys()]]
    const [dice, section] = [chance(), pickOf(chance, sections)]
    if (dice < 0.3) move(client)
    else if (dice < 0.4 || notes.length === 0)
      creators.set(addNote(doc, pickOf(chance, table.pieces).id), person)
    else if (dice < 0.48 || agreements.length === 0) creators.set(addAgreement(doc, section), person)
    else if (dice < 0.62) write(noteText(doc, pickOf(chance, notes) as NoteId), person)
    else if (dice < 0.76) {
      const id = pickOf(chance, agreements) as AgreementId
      write(agreementText(doc, id, pickOf(chance, agreementFields)), person)
    } else if (dice < 0.9) write(planNotesText(doc, section), person)
    else if (dice < 0.95) {
      const id = pickOf(chance, notes) as NoteId
      withdrawNote(doc, id)
      addTo(withdrawers, id, person)
    } else {
      const id = pickOf(chance, agreements) as AgreementId
      withdrawAgreement(doc, id)
      addTo(withdrawers, id, person)
    }
  }
  return { witness, act }
}

function addTo(sets: Map<string, Set<PersonId>>, key: string, person: PersonId): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(person))
}
