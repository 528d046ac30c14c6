import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type * as Y from 'yjs'
import { demoPeople, fillDemo } from '../lib/auth/demo'
import { addAgreement, agreementText, setFollowUpOn } from '../lib/board/editAgreement'
import { readConcepts } from '../lib/concepts/readConcepts'
import { answerInvitation } from '../lib/conversations/answerInvitation'
import { approvePlan } from '../lib/conversations/approvePlan'
import { openTable } from '../lib/conversations/openTable'
import { planConversation } from '../lib/conversations/planConversation'
import type { Desk } from '../lib/conversations/services'
import { edited, seenPlan, someSection } from '../lib/conversations/testing/writing'
import { openDatabase } from '../lib/db/openDatabase'
import type { Actor } from '../lib/domain/access'
import { addDays, type Day } from '../lib/domain/day'
import type { ConversationId } from '../lib/domain/ids'
import { createKeyRing, keyBytes } from '../lib/encryption/keyRing'
import { localDay } from '../lib/i18n/localDay'
import { folderOutbox } from '../lib/mail/folderOutbox'

/** Fills an empty data folder with the demo municipality and a year of its leader's, by the product's own use cases. */
const [dataFolder] = process.argv.slice(2)
if (!dataFolder) throw new Error('give the folder to fill')

const today = localDay(new Date())
const dayMs = 24 * 60 * 60 * 1000
let now = new Date()
const db = await openDatabase({
  dataFolder,
  migrationsFolder: join(import.meta.dirname, '../prisma/migrations'),
})
const concepts = await readConcepts(join(import.meta.dirname, '../lib/concepts'))
const desk: Desk = {
  db,
  concepts,
  keys: createKeyRing([randomBytes(keyBytes)]),
  clock: () => now,
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
await fillDemo(db, concepts, desk.clock)
const [soeren, maria, jonas, kirsten] = demoPeople

const as = ({ id, isLeader }: (typeof demoPeople)[number]): Actor => ({
  personId: id,
  isLeader,
  reach: 'everything',
})

async function planned(
  kind: string,
  leader: (typeof demoPeople)[number],
  people: readonly (typeof demoPeople)[number][],
  date: Day,
): Promise<ConversationId> {
  const participants = people.map(({ name, mail }) => ({ name, email: `${mail}@example.dk` }))
  const input = { kind, date, time: '09:00', durationMinutes: '90', place: 'Lokale 4', participants }
  return (await planConversation(desk, as(leader), input)).conversationId
}

const agreed = (what: string, followUpOn: Day) => (doc: Y.Doc) => {
  const id = addAgreement(doc, someSection)
  agreementText(doc, id, 'what')?.insert(0, what)
  setFollowUpOn(doc, id, followUpOn)
}

async function held(
  employee: (typeof demoPeople)[number],
  daysAgo: number,
  ...agreements: readonly ((doc: Y.Doc) => void)[]
): Promise<void> {
  now = new Date(Date.now() - (daysAgo + 2) * dayMs)
  const id = await planned('MUS', soeren, [employee], addDays(today, -daysAgo))
  await openTable(desk, as(soeren), id)
  for (const edit of agreements) await edited(db, id, soeren.id, edit)
  const { hash } = await seenPlan(db, id)
  for (const person of [soeren, employee]) await approvePlan(desk, as(person), id, hash)
  now = new Date()
}

await held(
  maria,
  370,
  agreed('To timer til fordybelse om ugen', addDays(today, -8)),
  agreed('Sidemandsoplæring i sagsflow', addDays(today, 40)),
)
await held(jonas, 20, agreed('Fælles morgentavle', addDays(today, 3)))
const other = await planned('MUS', soeren, [jonas], addDays(today, 20))
await answerInvitation(desk, as(jonas), other, {
  answer: 'another',
  words: 'Jeg har kursus den dag.',
  date: addDays(today, 24),
  time: '13:30',
})
await planned('GRUS', soeren, [maria, jonas], addDays(today, 30))
await planned('LUS', kirsten, [soeren], addDays(today, 35))
await db.close()
