import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { movePiece } from '../board/edit'
import { readPlan } from '../plan/canonicalPlan'
import { approvePlan, withdrawApproval } from './approvePlan'
import { cancelConversation } from './cancelConversation'
import { clearStaleApprovals } from './clearStaleApprovals'
import { factsOf } from './factsOf'
import { openTable } from './openTable'
import { takeStep } from './takeStep'
import { openTestDesk, type TestDesk } from './testing/desk'
import { failing, plannedTalk } from './testing/preparing'
import { agreed, edited, seenPlan, typed } from './testing/writing'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

/** A MUS at its open table, with an agreement in the plan. */
async function talk() {
  const { id, maria, soeren } = await plannedTalk(desk)
  await openTable(desk, soeren.actor, id)
  await edited(desk.db, id, maria.person.id, agreed('Onsdag er min fordybelsesdag'))
  const hash = async () => (await seenPlan(desk.db, id)).hash
  const facts = async () => {
    const found = await factsOf(desk.db, id)
    if (!found) throw new Error('the conversation is gone')
    return found
  }
  desk.told.length = 0
  desk.revoked.length = 0
  return { id, maria, soeren, hash, facts }
}

describe('approving the plan', () => {
  it('[PLAN4] is told to all, brings the conversation to agreeing, and keeps the bytes that were approved', async () => {
    const { id, maria, soeren, hash, facts } = await talk()
    await approvePlan(desk, maria.actor, id, await hash())
    const at = desk.clock().toISOString()
    expect(await facts()).toMatchObject({
      phase: 'agreeing',
      sealedAt: null,
      approvals: [{ personId: maria.person.id, hash: await hash(), at }],
    })
    expect(desk.told).toEqual([id])
    const steps = await desk.db.conversations.steps(id)
    expect(steps.at(-1)).toMatchObject({ from: 'underWay', to: 'agreeing', personId: maria.person.id })
    const bytes = await desk.db.approvals.planOf(id, maria.person.id)
    expect(bytes && readPlan(bytes)).toEqual((await seenPlan(desk.db, id)).plan)
    expect(await desk.db.approvals.planOf(id, soeren.person.id)).toBeUndefined()
  })

  it('[PLAN4] again changes nothing, not even the time', async () => {
    const { id, maria, hash, facts } = await talk()
    await approvePlan(desk, maria.actor, id, await hash())
    const before = await facts()
    desk.setTime(new Date(desk.clock().getTime() + 60_000))
    await approvePlan(desk, maria.actor, id, await hash())
    expect(await facts()).toEqual(before)
  })

  it('[PLAN5] of a plan that is not that any more is refused by name', async () => {
    const { id, maria, soeren, hash, facts } = await talk()
    const old = await hash()
    await edited(desk.db, id, soeren.person.id, typed('!'))
    await expect(approvePlan(desk, maria.actor, id, old)).rejects.toEqual(failing('PlanChanged'))
    for (const made of ['', 'ab12', old.toUpperCase()])
      await expect(approvePlan(desk, maria.actor, id, made)).rejects.toEqual(failing('PlanChanged'))
    expect(await facts()).toMatchObject({ phase: 'underWay', approvals: [] })
  })

  it('[PLAN4] is each one’s own: strangers are refused, and nobody is approved for', async () => {
    const { id, maria, soeren, hash, facts } = await talk()
    const stranger = await desk.signedIn(await desk.person('Kirsten Dahl', true))
    const seen = await hash()
    await expect(approvePlan(desk, stranger.actor, id, seen)).rejects.toEqual(failing('NotFound'))
    await expect(approvePlan(desk, null, id, seen)).rejects.toEqual(failing('NotFound'))
    // The facilitator’s own counts as the facilitator’s, however often it is given.
    for (const _ of [1, 2]) await approvePlan(desk, soeren.actor, id, seen)
    expect((await facts()).approvals.map(({ personId }) => personId)).toEqual([soeren.person.id])
    await withdrawApproval(desk, maria.actor, id)
    expect((await facts()).approvals).toHaveLength(1)
  })

  it('needs an open table, and words in the plan', async () => {
    const { id, maria, soeren } = await plannedTalk(desk)
    await edited(desk.db, id, maria.person.id, typed('  \n'))
    const { hash } = await seenPlan(desk.db, id)
    await expect(approvePlan(desk, maria.actor, id, hash)).rejects.toEqual(failing('TableNotOpened'))
    await openTable(desk, soeren.actor, id)
    await expect(approvePlan(desk, maria.actor, id, hash)).rejects.toEqual(failing('PlanEmpty'))
    await takeStep(desk, soeren.actor, id, { from: 'underWay', to: 'preparing' })
    await expect(approvePlan(desk, maria.actor, id, hash)).rejects.toEqual(failing('StepNotPossible'))
    await cancelConversation(desk, soeren.actor, id)
    await expect(approvePlan(desk, maria.actor, id, hash)).rejects.toEqual(failing('ConversationCancelled'))
  })
})

describe('an approval falls', () => {
  it('[PLAN6] with all others when a character is typed in the plan, and all are told by whom', async () => {
    const { id, maria, soeren, hash, facts } = await talk()
    await approvePlan(desk, maria.actor, id, await hash())
    const outcome = await edited(desk.db, id, soeren.person.id, typed('!'))
    expect(outcome).toMatchObject({ kind: 'stored', isApproved: true })
    expect(await clearStaleApprovals(desk, id, soeren.person.id)).toBe(true)
    const at = desk.clock().toISOString()
    const ended = [{ personId: maria.person.id, why: 'changed', by: soeren.person.id, at }]
    expect(await facts()).toMatchObject({ phase: 'agreeing', approvals: [], endedApprovals: ended })
    expect(await clearStaleApprovals(desk, id, soeren.person.id)).toBe(false)
    await approvePlan(desk, maria.actor, id, await hash())
    expect((await facts()).endedApprovals).toEqual([])
  })

  it('[PLAN6] for no piece that is moved, and no note on the table', async () => {
    const { id, maria, soeren, hash, facts } = await talk()
    await approvePlan(desk, maria.actor, id, await hash())
    await edited(desk.db, id, soeren.person.id, (doc) => movePiece(doc, 'keyword:mod', { x: 1, y: 1 }))
    expect(await clearStaleApprovals(desk, id, soeren.person.id)).toBe(false)
    expect((await facts()).approvals).toHaveLength(1)
  })

  it('[PLAN6] when somebody else approves what it is now, if nobody has noticed before', async () => {
    const { id, maria, soeren, hash, facts } = await talk()
    await approvePlan(desk, maria.actor, id, await hash())
    const old = await hash()
    await edited(desk.db, id, soeren.person.id, typed('!'))
    await expect(approvePlan(desk, soeren.actor, id, old)).rejects.toEqual(failing('PlanChanged'))
    expect(await facts()).toMatchObject({ approvals: [], endedApprovals: [{ why: 'changed', by: null }] })
    await approvePlan(desk, soeren.actor, id, await hash())
    expect(await facts()).toMatchObject({ sealedAt: null, approvals: [{ personId: soeren.person.id }] })
  })

  it('when its giver takes it back, and others’ stay', async () => {
    const { id, maria, hash, facts } = await talk()
    await approvePlan(desk, maria.actor, id, await hash())
    desk.told.length = 0
    await withdrawApproval(desk, maria.actor, id)
    await withdrawApproval(desk, maria.actor, id)
    expect(desk.told).toEqual([id])
    expect(await facts()).toMatchObject({ approvals: [], endedApprovals: [{ why: 'withdrawn' }] })
  })
})

describe('when all have approved', () => {
  it('[PLAN7] the conversation is sealed in the same act: plan, board, agreements, step, nothing more to write', async () => {
    const { id, maria, soeren, hash, facts } = await talk()
    await edited(desk.db, id, soeren.person.id, agreed('  '))
    await edited(desk.db, id, soeren.person.id, agreed('Besøg i nabokommunen', 'opgaver'))
    const seen = await seenPlan(desk.db, id)
    await approvePlan(desk, maria.actor, id, seen.hash)
    // A clock that was set back is no reason not to.
    desk.setTime(new Date(desk.clock().getTime() - 3_600_000))
    await approvePlan(desk, soeren.actor, id, seen.hash)
    const at = desk.clock()
    const { phase, sealedAt, approvals, isWithoutPlan, withoutApproval } = await facts()
    expect({ phase, sealedAt, isWithoutPlan, withoutApproval }).toEqual({
      phase: 'concluded',
      sealedAt: at.toISOString(),
      isWithoutPlan: false,
      withoutApproval: [],
    })
    expect(approvals).toHaveLength(2)
    const sealed = await desk.db.plans.of(id)
    expect(sealed).toMatchObject({ hash: seen.hash, hasPlan: true, sealedAt: at })
    expect(sealed && readPlan(sealed.plan)).toEqual(seen.plan)
    expect(sealed?.board.agreements).toHaveLength(3)
    const rows = await desk.db.agreements.of(id)
    // One that was only begun is nothing to follow up; numbers are the plan’s.
    expect(rows.map(({ section, number, content }) => [section, number, content.fields.what])).toEqual([
      ['adfaerd', 1, 'Onsdag er min fordybelsesdag'],
      ['opgaver', 1, 'Besøg i nabokommunen'],
    ])
    expect((await desk.db.conversations.steps(id)).at(-1)).toEqual({
      from: 'agreeing',
      to: 'concluded',
      personId: soeren.person.id,
      at,
    })
    expect(desk.revoked).toEqual([{ conversationId: id }])
    expect(await edited(desk.db, id, maria.person.id, typed('!'))).toEqual({ kind: 'sealed' })
    await expect(withdrawApproval(desk, maria.actor, id)).rejects.toEqual(failing('ConversationSealed'))
    await expect(approvePlan(desk, maria.actor, id, await hash())).rejects.toEqual(
      failing('ConversationSealed'),
    )
    const back = takeStep(desk, soeren.actor, id, { from: 'concluded', to: 'agreeing' })
    await expect(back).rejects.toEqual(failing('StepNotPossible'))
  })

  it('[PLAN7] at the same moment, it is sealed once', async () => {
    const { id, maria, soeren, hash, facts } = await talk()
    const seen = await hash()
    await Promise.allSettled(
      [maria, soeren, maria, soeren].map(({ actor }) => approvePlan(desk, actor, id, seen)),
    )
    expect(await facts()).toMatchObject({ phase: 'concluded', approvals: [{}, {}] })
    expect(await desk.db.agreements.of(id)).toHaveLength(1)
  })

  it('[PLAN8] of forty agreements of 5,000 characters each, every one is kept to the letter', async () => {
    const { id, maria, soeren, hash } = await talk()
    const long = 'Æ🌱ł'.repeat(1_250)
    for (let n = 1; n < 40; n++) await edited(desk.db, id, maria.person.id, agreed(`${n} ${long}`))
    for (const { actor } of [maria, soeren]) await approvePlan(desk, actor, id, await hash())
    const rows = await desk.db.agreements.of(id)
    expect(rows).toHaveLength(40)
    expect(rows.at(-1)?.content.fields.what).toBe(`39 ${long}`)
  }, 60_000)
})
