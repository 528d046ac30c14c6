import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { zipSync } from 'fflate'
import type { Actor } from '../domain/access'
import type { Language } from '../domain/concept'
import type { Seat } from '../domain/conversation'
import { Failure } from '../domain/errors'
import { localDate } from '../i18n/formatWhen'
import type { FilingRecord } from '../plan/document/filingRecord'
import { filedName } from '../plan/document/names'
import { documentTitle } from '../plan/document/planDocument'
import { type DocumentServices, type Made, makeDocument } from './documents'
import { loadSealed, type Sealed } from './sealedConversation'
import type { Services } from './services'

/**
 * A person's plan and what a case system is told of it, in one file. In a GRUS it has the group's agreements and that
 * person's own, and nobody else's. Throws `NotFound`, `NotAllowed`.
 */
export async function fileToPut(
  desk: DocumentServices,
  actor: Actor | null,
  id: string,
  { personId, language }: { readonly personId: string; readonly language: Language },
): Promise<Made> {
  const found = await loadSealed(desk, actor, id, 'document.file')
  const { conversation, sealed } = found
  const employee = await desk.db.people.byId(filedSeat(found, personId).personId)
  const filer = conversation.seats.find((seat) => seat.personId === actor?.personId)
  if (!employee || !filer) throw new Failure('NotFound')
  const isOfGroup = conversation.kind === 'GRUS'
  const pdf = await makeDocument(desk, found, language, isOfGroup ? employee.id : null)
  const name = filedName(conversation, employee.name)
  const { kleNumber, deletionCode } = desk.documents
  const record: FilingRecord = {
    schema: 'samspil/filing/1',
    title: documentTitle(conversation, language),
    kind: conversation.kind,
    date: localDate(conversation.startsAt),
    concludedAt: sealed.sealedAt.toISOString(),
    language,
    employee: { id: employee.id, name: employee.name, email: employee.email },
    filedBy: { id: filer.personId, name: filer.name },
    conversationId: conversation.id,
    document: {
      file: `${name}.pdf`,
      mediaType: 'application/pdf',
      format: 'PDF/A-2a',
      sha256: bytesToHex(sha256(pdf)),
    },
    planSha256: sealed.hash,
    isWholePlan: !isOfGroup,
    ...(kleNumber ? { kleNumber } : {}),
    ...(deletionCode ? { deletionCode } : {}),
  }
  const json = new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`)
  // The conversation's own time, so that the same file is the same bytes.
  const options = { mtime: sealed.sealedAt }
  return {
    name: `${name}.zip`,
    type: 'application/zip',
    bytes: zipSync({
      // A document is compressed already.
      [`${name}.pdf`]: [pdf, { ...options, level: 0 }],
      [`${name}.json`]: [json, options],
    }),
  }
}

/** Ticks off that a person's copy lies in the personnel folder, or takes the tick away. Throws `NotFound`, `NotAllowed`. */
export async function tickFiled(
  desk: Pick<Services, 'db' | 'clock'>,
  actor: Actor | null,
  id: string,
  { personId, isFiled }: { readonly personId: string; readonly isFiled: boolean },
): Promise<void> {
  const found = await loadSealed(desk, actor, id, 'document.file')
  const seat = filedSeat(found, personId)
  if (!actor) throw new Failure('NotSignedIn')
  const { filings } = desk.db
  if (isFiled)
    await filings.file(found.conversation.id, {
      personId: seat.personId,
      by: actor.personId,
      at: desk.clock(),
    })
  else await filings.unfile(found.conversation.id, seat.personId)
}

/** Those who have a personnel folder that this plan belongs into. */
export const filedSeats = ({ conversation }: Pick<Sealed, 'conversation'>): Seat[] =>
  conversation.seats.filter(({ role }) => role === 'participant')

function filedSeat(found: Sealed, personId: string): Seat {
  const seat = filedSeats(found).find((candidate) => candidate.personId === personId)
  if (!seat) throw new Failure('NotFound')
  return seat
}
