import { agreementWords } from '../board/agreementWords'
import type { BoardAuthors, Clients, ThingAuthors } from '../board/boardAuthors'
import type { Board } from '../domain/board'
import type { PersonId } from '../domain/ids'
import { isInSlot, type Table } from '../domain/table'
import type { Act } from './moment'

/** Whose an act is: of a client that is known, of clients that wrote, or of nobody that the document names. */
interface Whose {
  one(client: number | undefined): PersonId | null
  all(clients: Clients): (PersonId | null)[]
}

/**
 * Who did what between two boards of one conversation, calmly: one act for each kind, thing and person. Deletions
 * name no client; they are the act of whoever took part alone, else of nobody known. Without a board before: none.
 */
export function actsBetween(between: {
  readonly before: Board | undefined
  readonly after: Board
  readonly table: Table
  /** Of the document that `after` was read from, since `before`. */
  readonly authors: BoardAuthors
  /** Null for the server, and for a client that nobody is known to be. */
  readonly personOf: (client: number) => PersonId | null
  /** Who took part, by the log. */
  readonly people: readonly PersonId[]
}): Act[] {
  const { before, after, table, authors, personOf } = between
  if (!before) return []
  const [first = null, ...others] = new Set(between.people)
  const alone = others.length === 0 ? first : null
  const whose: Whose = {
    one: (client) => (client === undefined ? alone : personOf(client)),
    all: (clients) => (clients.size > 0 ? [...new Set([...clients].map(personOf))] : [alone]),
  }
  const notes = thingActs(notesIn(before), notesIn(after), authors.notes, whose)
  const agreements = thingActs(agreementsIn(before), agreementsIn(after), authors.agreements, whose)
  return [
    ...pieceActs(before, after, table, authors, whose),
    ...turnActs(before, after, authors, whose),
    ...layingActs(before, after, table, authors, whose),
    ...notes.map(({ by, what, id }): Act => ({ by, kind: noteActs[what], note: id })),
    ...noteMoves(before, after, authors, whose),
    ...planActs(before, after, authors, whose),
    ...agreements.map(({ by, what, id }): Act => ({ by, kind: agreementActs[what], agreement: id })),
    ...followUpActs(before, after, authors, whose),
  ]
}

const noteActs = { added: 'noted', written: 'noteWritten', withdrawn: 'noteWithdrawn' } as const
const agreementActs = {
  added: 'agreed',
  written: 'agreementWritten',
  withdrawn: 'agreementWithdrawn',
} as const

function pieceActs(before: Board, after: Board, table: Table, authors: BoardAuthors, whose: Whose): Act[] {
  const acts: Act[] = []
  for (const piece of table.pieces) {
    const [was, is] = [before.pieces[piece.id], after.pieces[piece.id]]
    if (was?.x === is?.x && was?.y === is?.y && was?.z === is?.z) continue
    const hasJoined = is !== undefined && isInSlot(piece, is) && !(was && isInSlot(piece, was))
    const by = whose.one(authors.places.get(piece.id))
    acts.push({ by, kind: hasJoined ? 'joined' : 'moved', piece: piece.id })
  }
  return acts
}

function turnActs(before: Board, after: Board, authors: BoardAuthors, whose: Whose): Act[] {
  return after.opened
    .filter((piece) => !before.opened.includes(piece))
    .map((piece) => ({ by: whose.one(authors.opened.get(piece)), kind: 'turnedTo', piece }))
}

function layingActs(before: Board, after: Board, table: Table, authors: BoardAuthors, whose: Whose): Act[] {
  return table.pieces.flatMap(({ id: piece }): Act[] => {
    const [was, is] = [before.laid[piece] ?? null, after.laid[piece] ?? null]
    if (was === is) return []
    const setter = authors.laid.get(piece)
    const by = whose.one(setter)
    // The server's own, when it brought an older board up to date: nobody laid it then.
    if (setter !== undefined && by === null) return []
    return [is ? { by, kind: 'laid', piece, to: is } : { by, kind: 'takenAway', piece }]
  })
}

/**
 * Of notes that were there before: laid elsewhere on the table, on a piece or on another. Answers go with what they
 * answer, until somebody lays one by itself.
 */
function noteMoves(before: Board, after: Board, authors: BoardAuthors, whose: Whose): Act[] {
  const was = new Map(before.notes.map((note) => [note.id, note]))
  return after.notes.flatMap((note): Act[] => {
    const old = was.get(note.id)
    const isSame =
      old?.piece === note.piece && old?.place?.x === note.place?.x && old?.place?.y === note.place?.y
    if (!old || isSame || note.answers) return []
    const parts = authors.notes.get(note.id)?.parts ?? {}
    const isLaidApart = (parts.answers?.size ?? 0) > 0
    if (old.answers && !isLaidApart) return []
    const movers = parts[note.piece ? 'piece' : 'place'] ?? new Set<number>()
    return whose.all(movers).map((by) => ({ by, kind: 'noteMoved', note: note.id }))
  })
}

function planActs(before: Board, after: Board, authors: BoardAuthors, whose: Whose): Act[] {
  const was = new Map(Object.entries(before.planNotes))
  return Object.entries(after.planNotes).flatMap(([section, text]): Act[] => {
    if (text === (was.get(section) ?? '')) return []
    const writers = authors.planNotes.get(section) ?? new Set()
    return whose.all(writers).map((by) => ({ by, kind: 'planNoted', section }))
  })
}

function followUpActs(before: Board, after: Board, authors: BoardAuthors, whose: Whose): Act[] {
  if (before.followUpOn === after.followUpOn) return []
  return whose.all(authors.followUpOn).map((by) => ({ by, kind: 'followUpChosen' }))
}

/** What a note or an agreement says, by its keys in the document. */
type Things<Id> = ReadonlyMap<Id, Readonly<Record<string, string>>>

const notesIn = (board: Board) => new Map(board.notes.map(({ id, text }) => [id, { text }]))
const agreementsIn = (board: Board) =>
  new Map(board.agreements.map((agreement) => [agreement.id, agreementWords(agreement)]))

interface ThingAct<Id> {
  readonly by: PersonId | null
  readonly what: 'added' | 'written' | 'withdrawn'
  readonly id: Id
}

function thingActs<Id extends string>(
  before: Things<Id>,
  after: Things<Id>,
  authors: ReadonlyMap<Id, ThingAuthors<string>>,
  whose: Whose,
): ThingAct<Id>[] {
  const acts: ThingAct<Id>[] = []
  for (const [id, texts] of after) {
    const [was, made] = [before.get(id), authors.get(id)]
    const keys = [...new Set([...Object.keys(texts), ...Object.keys(was ?? {})])]
    const changed = keys.filter((key) => (texts[key] ?? '') !== (was?.[key] ?? ''))
    const writers = new Set(changed.flatMap((key) => [...(made?.parts[key] ?? [])]))
    if (was) {
      if (changed.length > 0) for (const by of whose.all(writers)) acts.push({ by, what: 'written', id })
      continue
    }
    // Brought back by an undo, it is not its creator's act: taking the flag away is a deletion.
    const adder = whose.one(made?.isNew ? made.createdBy : made?.broughtBackBy)
    acts.push({ by: adder, what: 'added', id })
    if (writers.size === 0) continue
    for (const by of whose.all(writers)) if (by !== adder) acts.push({ by, what: 'written', id })
  }
  for (const id of before.keys()) {
    if (!after.has(id)) acts.push({ by: whose.one(authors.get(id)?.withdrawnBy), what: 'withdrawn', id })
  }
  return acts
}
