import { join } from 'node:path'
import { demoPeople, fillDemo } from '../../lib/auth/demo'
import { startSession } from '../../lib/auth/signIn'
import { boardFrom } from '../../lib/board/boardFrom'
import { movePiece } from '../../lib/board/edit'
import { addNote } from '../../lib/board/editNote'
import { readConcepts } from '../../lib/concepts/readConcepts'
import { recordInformed } from '../../lib/conversations/information'
import { openTable } from '../../lib/conversations/openTable'
import { planConversation } from '../../lib/conversations/planConversation'
import { savePicks } from '../../lib/conversations/prepare'
import type { Desk } from '../../lib/conversations/services'
import { edited } from '../../lib/conversations/testing/writing'
import { openDatabase } from '../../lib/db/openDatabase'
import { addDays } from '../../lib/domain/day'
import type { PersonId } from '../../lib/domain/ids'
import { tableOf } from '../../lib/domain/table'
import { openKeyRing } from '../../lib/encryption/openKeyRing'
import { localDay } from '../../lib/i18n/localDay'
import { folderOutbox } from '../../lib/mail/folderOutbox'
import { draggedFrom, draggedOn, names, notesOn, sceneOf } from './scene'
import type { SeededTable } from './seededTable'

/**
 * Fills an empty data folder by the product's own use cases: a GRUS of twelve with everyone's picks turned over and
 * sixty notes on the table, and a session for each. Says on its last line what `SeededTable` holds.
 */
const [dataFolder] = process.argv.slice(2)
if (!dataFolder) throw new Error('give the folder to fill')

const clock = () => new Date()
const root = join(import.meta.dirname, '../..')
const db = await openDatabase({ dataFolder, migrationsFolder: join(root, 'prisma/migrations') })
const concepts = await readConcepts(join(root, 'lib/concepts'))
const desk: Desk = {
  db,
  concepts,
  keys: await openKeyRing(undefined, dataFolder),
  clock,
  rooms: { revoke: () => {}, factsChanged: () => {} },
  mail: folderOutbox({
    folder: join(dataFolder, 'mail'),
    sender: { name: 'Samspil', address: 'samspil@example.dk' },
    host: 'samspil.example.dk',
    onFailure: (code) => {
      throw new Error(`a letter was not written: ${code}`)
    },
  }),
}
await fillDemo(db, concepts, clock)
const [soeren] = demoPeople
const as = (personId: PersonId, isLeader = false) => ({ personId, isLeader, reach: 'everything' }) as const

const { conversationId, invitations } = await planConversation(desk, as(soeren.id, true), {
  kind: 'GRUS',
  date: addDays(localDay(clock()), 1),
  time: '09:00',
  durationMinutes: '120',
  place: 'Lokale 4',
  participants: names.map((name, index) => ({ name, email: emailOf(name, index) })),
})
const people = [soeren.id, ...invitations.map(({ personId }) => personId)]

const planned = await db.conversations.byId(conversationId)
if (planned?.concept.layout.type !== 'puzzle') throw new Error('the concept on offer is no puzzle')
const { concept } = planned
const { keywords, keywordsToPick } = planned.concept.layout
const table = tableOf(concept)
for (const [index, personId] of people.entries()) {
  const picks = Array.from(
    { length: keywordsToPick },
    (_, pick) => keywords[(index * 5 + pick * 7) % keywords.length],
  )
  await savePicks(
    desk,
    as(personId),
    conversationId,
    picks.flatMap((pick) => pick?.id ?? []),
  )
}
await openTable(desk, as(soeren.id, true), conversationId)

const tokens: string[] = []
for (const [index, personId] of people.entries()) {
  const person = await db.people.byId(personId)
  if (!person) throw new Error('somebody at the table is unknown')
  await recordInformed(desk, { person })
  tokens.push(await startSession(db, { person, device: 'computer', now: clock() }))
  await edited(db, conversationId, personId, (doc) => {
    for (const note of notesOn(table)) if (note.author === index) addNote(doc, note.piece, note.text)
  })
}

await edited(db, conversationId, soeren.id, (doc) => movePiece(doc, draggedOn(table).id, draggedFrom))
const updates = await db.boards.updates(conversationId)
if (!updates) throw new Error('there is no board')
const [mine = '', ...others] = tokens
const seeded: SeededTable = {
  conversationId,
  epoch: planned.epoch,
  mine,
  others,
  scene: sceneOf(table, boardFrom(updates, concept)),
}
await db.close()
process.stdout.write(`${JSON.stringify(seeded)}\n`)

/** The demo's own people are met again by their address. */
function emailOf(name: string, index: number): string {
  const known = demoPeople.find((person) => person.name === name)
  return `${known?.mail ?? `person${index}`}@example.dk`
}
