import type { AgreementId, NoteId, PersonId } from '../../domain/ids'
import type { Moment } from '../../history/moment'

/** Ids and words as hostile as a client may send them: a store must give back every character. */
const odd = '\u0000 "\\ \ud800 ☃ {1,NULL} $1'
const people = ['anna', 'bo,{"\\', 'NULL'] as PersonId[]
const fields = { what: odd, who: '', when: '', responsible: '', followUp: '', value: '' }

/** A moment that carries the whole board, with every kind of thing on it. */
export function wholeMoment(n: number): Moment {
  return {
    n,
    at: new Date('2027-03-28T02:30:00.251Z'),
    people,
    acts: [
      { by: people[0] ?? null, kind: 'moved', piece: 'question:opgaver' },
      { by: null, kind: 'noteWritten', note: odd as NoteId },
    ],
    change: {
      kind: 'whole',
      board: {
        pieces: { 'question:opgaver': { x: 0.1 + 0.2, y: -1e-7, z: 3 } },
        notes: { [odd]: { piece: 'keyword:mod', text: odd, createdBy: 2 ** 32 - 1, order: 1.5 } },
        planNotes: { next: odd },
        agreements: { a: { section: 'next', fields, createdBy: 1, order: 0 } },
      },
    },
    facts: {
      phase: 'underWay',
      openedAt: '2027-03-28T02:30:00.250Z',
      picks: { [odd]: { [odd]: odd } },
      steps: 1,
    },
  }
}

/** A moment that carries what has changed; nobody took part in it. */
export function patchMoment(n: number, words = odd): Moment {
  return {
    n,
    at: new Date('2026-10-25T00:59:59.999Z'),
    people: [],
    acts: [{ by: null, kind: 'agreed', agreement: 'b' as AgreementId }],
    change: {
      kind: 'patch',
      patch: { notes: { gone: null }, planNotes: { next: words }, agreements: { b: { section: 'next' } } },
    },
  }
}
