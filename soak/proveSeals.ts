import * as Y from 'yjs'
import { movePiece, planNotesText } from '../lib/board/edit'
import { addAgreement, agreementText, withdrawAgreement } from '../lib/board/editAgreement'
import { seedBoard } from '../lib/board/seed'
import { approvePlan } from '../lib/conversations/approvePlan'
import { clearStaleApprovals } from '../lib/conversations/clearStaleApprovals'
import { concludeConversation } from '../lib/conversations/concludeConversation'
import { someSection as section, seenPlan } from '../lib/conversations/testing/writing'
import type { Database } from '../lib/db/database'
import type { Actor } from '../lib/domain/access'
import type { Concept } from '../lib/domain/concept'
import { failureName } from '../lib/domain/errors'
import {
  type AgreementId,
  type ConversationId,
  newId,
  type OrganisationId,
  type PersonId,
} from '../lib/domain/ids'
import { readPlan } from '../lib/plan/canonicalPlan'
import { BrokenPromise } from './brokenPromise'
import { createRandom, type Random } from './random'

export interface SealFigures {
  rounds: number
  /** The last approval, or the facilitator's concluding, was first. */
  sealed: number
  /** An edit was. */
  changed: number
  /** Edits that came too late and were refused. */
  refused: number
  /** Edits that were stored while an approval stood, and told so. */
  told: number
}

interface Table {
  readonly id: ConversationId
  readonly leader: Actor
  readonly employee: Actor
}

/**
 * An edit against the seal, from another connection, again and again. `sealing` and `writing` are two databases over the
 * same data, as of two processes. After each round the plan is sealed exactly as it was approved and as the document
 * stands, or not sealed at all. Throws `BrokenPromise` with the seed of the round.
 */
export async function proveSeals(needs: {
  readonly sealing: Database
  readonly writing: Database
  readonly concept: Concept
  readonly seed: number
  readonly rounds: number
}): Promise<SealFigures> {
  const { sealing, writing, concept, seed, rounds } = needs
  const figures: SealFigures = { rounds: 0, sealed: 0, changed: 0, refused: 0, told: 0 }
  const organisationId = newId<OrganisationId>()
  await sealing.organisations.create({ id: organisationId, name: 'Albertslund' })
  const [leader, employee] = [await person(sealing, organisationId), await person(sealing, organisationId)]
  for (let round = 0; round < rounds; round++) {
    const random = createRandom(seed + round)
    const table = await laidTable(sealing, concept, organisationId, { leader, employee })
    await oneRound(sealing, writing, table, random, figures).catch((error: unknown) => {
      throw new BrokenPromise(`SOAK_SEED=${seed + round}: ${error instanceof Error ? error.message : error}`)
    })
    figures.rounds++
  }
  return figures
}

async function oneRound(
  sealing: Database,
  writing: Database,
  { id, leader, employee }: Table,
  random: Random,
  figures: SealFigures,
): Promise<void> {
  const desk = { db: sealing, clock: () => new Date(), rooms: { revoke() {}, factsChanged() {} } }
  const approved = await seenPlan(sealing, id)
  await approvePlan(desk, employee, id, approved.hash)
  const isConcluding = random.chance(0.3)
  const last = async () => {
    await turns(random.whole(0, 12))
    try {
      if (isConcluding)
        await concludeConversation(desk, leader, id, {
          hash: approved.hash,
          reasons: { [leader.personId]: 'Rejst', [employee.personId]: 'Rejst' },
        })
      else await approvePlan(desk, leader, id, approved.hash)
      return 'sealed'
    } catch (error) {
      if (failureName(error) !== 'PlanChanged') throw error
      return 'changed'
    }
  }
  const typing = async () => {
    for (let edit = random.whole(1, 4); edit > 0; edit--) {
      await turns(random.whole(0, 12))
      const outcome = await write(writing, id, random.oneOf([leader, employee]).personId, random)
      if (outcome === 'sealed') figures.refused++
      if (outcome === 'told') figures.told++
      if (outcome === 'told' && random.chance(0.5))
        await clearStaleApprovals({ db: writing, clock: desk.clock }, id, null)
    }
  }
  const [outcome] = await Promise.all([last(), typing()])
  figures[outcome]++
  await expectWhole(sealing, id, outcome, approved.hash, isConcluding)
}

async function expectWhole(
  db: Database,
  id: ConversationId,
  outcome: 'sealed' | 'changed',
  hash: string,
  isConcluding: boolean,
): Promise<void> {
  const [sealed, rows] = [await db.plans.of(id), await db.agreements.of(id)]
  const conversation = await db.conversations.byId(id)
  const approvals = await db.approvals.of(id)
  if (outcome === 'changed') {
    expectThat(!sealed && rows.length === 0 && !conversation?.sealedAt, 'a plan that was changed is sealed')
    expectThat(conversation?.phase === 'agreeing', 'a conversation that is not sealed is not where it was')
    return
  }
  const now = await seenPlan(db, id)
  expectThat(sealed !== undefined && conversation?.sealedAt !== null, 'it is said to be sealed and is not')
  expectThat(conversation?.phase === 'concluded', 'it is sealed and not concluded')
  expectThat(sealed?.hash === hash && now.hash === hash, 'the sealed plan is not what was approved')
  expectThat(
    JSON.stringify(sealed && readPlan(sealed.plan)) === JSON.stringify(now.plan),
    'the sealed plan is not what stands in the document',
  )
  expectThat(
    approvals.every((approval) => approval.hash === hash),
    'an approval of another plan stands under it',
  )
  expectThat(
    approvals.length + (sealed?.withoutApproval.length ?? 0) === 2 &&
      (isConcluding || approvals.length === 2),
    'somebody has neither approved nor is named',
  )
  expectThat(rows.length === 1, 'its agreement is no row')
}

/** What became of one edit, given again as long as the row is held, as the server's writer does. */
async function write(db: Database, id: ConversationId, personId: PersonId, random: Random) {
  const stored = await db.boardLog.load(id)
  if (!stored) throw new Error('there is no board')
  const doc = new Y.Doc()
  for (const update of [stored.state, ...stored.tail.map((one) => one.update)]) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  edit(doc, random)
  const update = Y.encodeStateAsUpdate(doc, before)
  const entry = { conversationId: id, epoch: stored.epoch, personId, update, newClients: [doc.clientID] }
  doc.destroy()
  for (;;) {
    try {
      const [outcome] = await db.boardLog.append([entry])
      if (outcome?.kind === 'stored') return outcome.isApproved ? 'told' : 'stored'
      if (outcome?.kind === 'sealed') return 'sealed'
      throw new BrokenPromise(`an edit was answered ${outcome?.kind}`)
    } catch (error) {
      if (!isHeld(error)) throw error
    }
  }
}

/** Mostly of the plan, by its smallest: one letter. */
function edit(doc: Y.Doc, random: Random): void {
  const kind = random.oneOf(['letter', 'letter', 'agreement', 'withdrawal', 'piece'])
  const text = planNotesText(doc, section)
  if (kind === 'letter') text?.insert(random.whole(0, text.length), random.oneOf(['a', ' ', '\n', 'å']))
  if (kind === 'agreement') addAgreement(doc, section)
  if (kind === 'piece') movePiece(doc, 'keyword:mod', { x: random.whole(0, 999), y: 5 })
  if (kind === 'withdrawal')
    for (const id of doc.getMap('agreements').keys()) withdrawAgreement(doc, id as AgreementId)
}

/** `lock_not_available`: the statement waited for the row and gave up. */
const isHeld = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '55P03'

async function laidTable(
  db: Database,
  concept: Concept,
  organisationId: OrganisationId,
  people: { readonly leader: PersonId; readonly employee: PersonId },
): Promise<Table> {
  const id = newId<ConversationId>()
  await db.conversations.create({
    id,
    organisationId,
    kind: 'MUS',
    concept,
    startsAt: new Date(),
    durationMinutes: 60,
    place: null,
    seats: [
      { personId: people.leader, role: 'facilitator', colour: 1 },
      { personId: people.employee, role: 'participant', colour: 2 },
    ],
    board: planned(concept),
  })
  await db.conversations.setOpened(id, new Date())
  const at = new Date()
  await db.conversations.step(id, { from: 'planned', to: 'underWay', personId: people.leader, at })
  const actor = (personId: PersonId): Actor => ({ personId, isLeader: false, reach: 'everything' })
  return { id, leader: actor(people.leader), employee: actor(people.employee) }
}

/** A board with one agreement. */
function planned(concept: Concept): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedBoard(concept))
  agreementText(doc, addAgreement(doc, section), 'what')?.insert(0, 'Onsdag er min fordybelsesdag')
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

async function person(db: Database, organisationId: OrganisationId): Promise<PersonId> {
  const id = newId<PersonId>()
  await db.people.create({ id, organisationId, name: 'Maria Lund', email: null, isLeader: false })
  return id
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
}

function expectThat(holds: boolean, otherwise: string): void {
  if (!holds) throw new BrokenPromise(otherwise)
}
