import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { longestReason } from '../domain/approval'
import { approvePlan } from './approvePlan'
import { concludeConversation } from './concludeConversation'
import { factsOf } from './factsOf'
import { openTable } from './openTable'
import { openTestDesk, type TestDesk } from './testing/desk'
import { failing, plannedTalk } from './testing/preparing'
import { agreed, edited, seenPlan, typed } from './testing/writing'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

async function talk(hasPlan = true) {
  const people = await plannedTalk(desk)
  const { id, soeren, maria } = people
  await openTable(desk, soeren.actor, id)
  if (hasPlan) await edited(desk.db, id, maria.person.id, agreed('Onsdag er min fordybelsesdag'))
  desk.told.length = 0
  desk.revoked.length = 0
  return { ...people, hash: (await seenPlan(desk.db, id)).hash }
}

describe('concluding', () => {
  it('[PLAN9] without somebody’s approval names them with the reason, for good', async () => {
    const { id, maria, soeren, hash } = await talk()
    await approvePlan(desk, soeren.actor, id, hash)
    const reasons = { [maria.person.id]: '  Maria er syg. \n', [soeren.person.id]: 'has approved' }
    await concludeConversation(desk, soeren.actor, id, { hash, reasons })
    const withoutApproval = [{ personId: maria.person.id, reason: 'Maria er syg.' }]
    expect(await factsOf(desk.db, id)).toMatchObject({
      phase: 'concluded',
      sealedAt: desk.clock().toISOString(),
      isWithoutPlan: false,
      approvals: [{ personId: soeren.person.id }],
      withoutApproval,
    })
    expect(await desk.db.plans.of(id)).toMatchObject({ hash, hasPlan: true, withoutApproval })
    expect(await desk.db.agreements.of(id)).toHaveLength(1)
    expect(desk.revoked).toEqual([{ conversationId: id }])
    const again = concludeConversation(desk, soeren.actor, id, { hash, reasons })
    await expect(again).rejects.toEqual(failing('ConversationSealed'))
  })

  it('[PLAN9] needs a reason for each who has not approved, the facilitator too', async () => {
    const { id, maria, soeren, hash } = await talk()
    const conclude = (reasons: Record<string, string>) =>
      concludeConversation(desk, soeren.actor, id, { hash, reasons })
    const [first, second] = [maria.person.id, soeren.person.id]
    for (const reasons of [{}, { [first]: 'Syg' }, { [second]: 'Syg', [first]: ' \n' }])
      await expect(conclude(reasons)).rejects.toEqual(failing('ReasonMissing'))
    const long = 'x'.repeat(longestReason + 1)
    await expect(conclude({ [first]: long, [second]: 'Syg' })).rejects.toEqual(failing('ReasonTooLong'))
    expect((await factsOf(desk.db, id))?.sealedAt).toBeNull()
    await conclude({ [first]: 'Syg', [second]: 'Vil ikke' })
    expect((await desk.db.plans.of(id))?.withoutApproval).toHaveLength(2)
  })

  it('[PLAN9] is of the plan that the facilitator sees', async () => {
    const { id, maria, soeren, hash } = await talk()
    await approvePlan(desk, soeren.actor, id, hash)
    await edited(desk.db, id, maria.person.id, typed('!'))
    const reasons = { [maria.person.id]: 'Syg' }
    await expect(concludeConversation(desk, soeren.actor, id, { hash, reasons })).rejects.toEqual(
      failing('PlanChanged'),
    )
    expect(await factsOf(desk.db, id)).toMatchObject({ sealedAt: null, approvals: [] })
    expect(desk.told).toEqual([id, id])
  })

  it('[PLAN10] without a plan is possible, and is said', async () => {
    const { id, soeren, hash } = await talk(false)
    await concludeConversation(desk, soeren.actor, id, { hash, reasons: {} })
    expect(await factsOf(desk.db, id)).toMatchObject({
      phase: 'concluded',
      isWithoutPlan: true,
      withoutApproval: [],
    })
    expect(await desk.db.plans.of(id)).toMatchObject({ hasPlan: false })
    expect(await desk.db.agreements.of(id)).toEqual([])
  })

  it('is the facilitator’s alone, at an open table, and takes nothing it does not know', async () => {
    const { id, maria, soeren, hash } = await talk()
    const input = { hash, reasons: {} }
    await expect(concludeConversation(desk, maria.actor, id, input)).rejects.toEqual(failing('NotAllowed'))
    await expect(concludeConversation(desk, null, id, input)).rejects.toEqual(failing('NotFound'))
    for (const wrong of [undefined, {}, { hash }, { hash: 1, reasons: {} }, { hash, reasons: { a: 1 } }])
      await expect(concludeConversation(desk, soeren.actor, id, wrong)).rejects.toEqual(
        failing('InvalidInput'),
      )
    const planned = await plannedTalk(desk)
    const early = concludeConversation(desk, planned.soeren.actor, planned.id, input)
    await expect(early).rejects.toEqual(failing('TableNotOpened'))
  })
})
