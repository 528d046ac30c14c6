import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryAgreement } from '../board/carryAgreement'
import { addAgreement, agreementText, setFor } from '../board/editAgreement'
import type { PersonId } from '../domain/ids'
import { lastTime } from './lastTime'
import { markAgreement } from './markAgreement'
import { agreementsOfTalk, ownAgreements } from './ownAgreements'
import { agreementSaying, concluded, plannedAgain } from './testing/concluding'
import { openTestDesk, plannedGrus, type TestDesk } from './testing/desk'
import { claimed } from './testing/invited'
import { failing, plannedTalk, type Talk } from './testing/preparing'
import { agreed, someSection } from './testing/writing'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

const kept = { from: 'open', to: 'kept', why: 'Onsdagene er mine.' }
const said = async (talk: Talk, what: string) => {
  const id = await agreementSaying(desk, talk.id, what)
  return (await desk.db.agreements.of(talk.id)).find(({ content }) => content.id === id)?.outcome
}

async function talk(...whats: string[]) {
  const planned = await plannedTalk(desk)
  await concluded(desk, planned.id, [planned.soeren, planned.maria], ...whats.map((what) => agreed(what)))
  desk.told.length = 0
  return planned
}

describe('following up', () => {
  it('either of them says what has become of an agreement, and a change of mind leaves its trace', async () => {
    const it = await talk('Fordybelse', 'Sidemand')
    const id = await agreementSaying(desk, it.id, 'Fordybelse')
    await markAgreement(desk, it.maria.actor, it.id, id, kept)
    expect(await said(it, 'Fordybelse')).toEqual({
      state: 'kept',
      why: 'Onsdagene er mine.',
      by: it.maria.person.id,
      at: desk.clock(),
    })
    await markAgreement(desk, it.soeren.actor, it.id, id, { from: 'kept', to: 'dropped', why: '' })
    const { marks } = await agreementsOfTalk(desk, it.maria.actor, it.id)
    expect(marks.map(({ state, why, by }) => [state, why, by])).toEqual([
      ['kept', 'Onsdagene er mine.', it.maria.person.id],
      ['dropped', '', it.soeren.person.id],
    ])
  })

  it('nobody’s word is overwritten unseen', async () => {
    const it = await talk('Fordybelse')
    const id = await agreementSaying(desk, it.id, 'Fordybelse')
    await markAgreement(desk, it.maria.actor, it.id, id, kept)
    await expect(
      markAgreement(desk, it.soeren.actor, it.id, id, { from: 'open', to: 'dropped', why: '' }),
    ).rejects.toEqual(failing('AgreementMoved'))
  })

  it('when the last one is settled the conversation has been followed up, once and for good', async () => {
    const it = await talk('Fordybelse', 'Sidemand')
    const phase = async () => (await desk.db.conversations.byId(it.id))?.phase
    await markAgreement(desk, it.maria.actor, it.id, await agreementSaying(desk, it.id, 'Fordybelse'), kept)
    expect(await phase()).toBe('concluded')
    expect(desk.told).toEqual([])
    const last = await agreementSaying(desk, it.id, 'Sidemand')
    await markAgreement(desk, it.soeren.actor, it.id, last, { from: 'open', to: 'changed', why: 'Nu mandag' })
    expect(await phase()).toBe('followedUp')
    expect(desk.told).toEqual([it.id])
    expect((await desk.db.conversations.steps(it.id)).at(-1)).toMatchObject({
      from: 'concluded',
      to: 'followedUp',
      personId: it.soeren.person.id,
    })
    await markAgreement(desk, it.maria.actor, it.id, last, { from: 'changed', to: 'open', why: '' })
    expect(await phase()).toBe('followedUp')
  })

  it('what a form cannot send, a line too long, and an agreement that is not there are refused by name', async () => {
    const it = await talk('Fordybelse')
    const id = await agreementSaying(desk, it.id, 'Fordybelse')
    const mark = (input: unknown, agreement: string = id) =>
      markAgreement(desk, it.maria.actor, it.id, agreement, input)
    for (const input of [null, {}, { ...kept, to: 'forgotten' }])
      await expect(mark(input)).rejects.toEqual(failing('InvalidInput'))
    await expect(mark({ ...kept, why: 'x'.repeat(501) })).rejects.toEqual(failing('ReasonTooLong'))
    await expect(mark(kept, 'z'.repeat(26))).rejects.toEqual(failing('NotFound'))
    expect(await said(it, 'Fordybelse')).toMatchObject({ state: 'open' })
  })

  it('before the plan is sealed nothing is followed up, and who was not there finds nothing', async () => {
    const it = await plannedTalk(desk)
    await expect(markAgreement(desk, it.maria.actor, it.id, 'a'.repeat(26), kept)).rejects.toEqual(
      failing('NotAllowed'),
    )
    const jonas = await desk.signedIn(await desk.person('Jonas Meldgaard', true))
    const held = await talk('Fordybelse')
    const id = await agreementSaying(desk, held.id, 'Fordybelse')
    for (const actor of [jonas.actor, null])
      await expect(markAgreement(desk, actor, held.id, id, kept)).rejects.toEqual(failing('NotFound'))
    expect(await ownAgreements(desk, jonas.actor)).toEqual([])
  })
})

describe('in a group', () => {
  const personal =
    (what: string, owner: PersonId) =>
    (doc: Parameters<ReturnType<typeof agreed>>[0]): void => {
      const id = addAgreement(doc, someSection)
      agreementText(doc, id, 'what')?.insert(0, what)
      setFor(doc, id, owner)
    }

  it('a member sees the group’s agreements and the own, marks none of the others’, and the leader sees all', async () => {
    const { conversationId: id, invitations, facilitator } = await plannedGrus(desk, 2)
    const [maria, jonas] = await Promise.all(invitations.map(({ token }) => claimed(desk, token)))
    if (!maria || !jonas) throw new Error('two came')
    const edits = [agreed('Fælles tavle'), personal('Marias eget', maria.person.id)]
    await concluded(desk, id, [facilitator, maria, jonas], ...edits)
    const seenBy = async (viewer: typeof maria) => {
      const lists = [
        (await ownAgreements(desk, viewer.actor)).map(({ agreement }) => agreement),
        (await agreementsOfTalk(desk, viewer.actor, id)).agreements.map(({ agreement }) => agreement),
      ]
      const [all, of] = lists.map((list) => list.map(({ content }) => content.fields.what))
      expect(all).toEqual(of)
      return of
    }
    expect(await seenBy(maria)).toEqual(['Fælles tavle', 'Marias eget'])
    expect(await seenBy(jonas)).toEqual(['Fælles tavle'])
    expect(await seenBy(facilitator)).toEqual(['Fælles tavle', 'Marias eget'])
    const own = await agreementSaying(desk, id, 'Marias eget')
    await expect(markAgreement(desk, jonas.actor, id, own, kept)).rejects.toEqual(failing('NotFound'))
    await markAgreement(desk, maria.actor, id, own, kept)
    expect((await agreementsOfTalk(desk, jonas.actor, id)).marks).toEqual([])

    const next = await plannedAgain(desk, facilitator, [maria, jonas], 'GRUS')
    const before = await lastTime(desk, { ...jonas.actor, reach: 'everything' }, next.id)
    expect(JSON.stringify(before)).not.toContain('Marias eget')
    expect(JSON.stringify(before)).toContain('Fælles tavle')
  })
})

describe('the next conversation of the same people', () => {
  it('has the last plan beside it, also for whoever comes by a personal link to this one alone', async () => {
    const before = await talk('Fordybelse')
    const next = await plannedAgain(desk, before.soeren, [before.maria])
    const byLink = await claimed(desk, next.tokens[0] ?? '')
    expect(byLink.actor.reach).toBe(next.id)
    for (const viewer of [before.maria, before.soeren, byLink]) {
      const last = await lastTime(desk, viewer.actor, next.id)
      expect(last?.conversation.id).toBe(before.id)
      expect(last?.agreements.map(({ content }) => content.fields.what)).toEqual(['Fordybelse'])
    }
    const id = await agreementSaying(desk, before.id, 'Fordybelse')
    await markAgreement(desk, byLink.actor, before.id, id, kept)
    expect(await said(before, 'Fordybelse')).toMatchObject({ state: 'kept', by: before.maria.person.id })
    // The link reaches what was agreed, not the conversation that it was agreed in.
    await expect(agreementsOfTalk(desk, byLink.actor, before.id)).rejects.toEqual(failing('NotFound'))
  })

  it('others’ last time, another kind, and one without a plan lie beside nothing', async () => {
    const before = await talk('Fordybelse')
    const stranger = await plannedTalk(desk)
    expect(await lastTime(desk, stranger.maria.actor, stranger.id)).toBeUndefined()
    const next = await plannedAgain(desk, stranger.soeren, [before.maria])
    expect(await lastTime(desk, before.maria.actor, next.id)).toBeUndefined()
    await expect(lastTime(desk, stranger.maria.actor, next.id)).rejects.toEqual(failing('NotFound'))
  })

  it('takes an open agreement along: followed up here from its sealing on, and no longer there', async () => {
    const before = await talk('Fordybelse', 'Sidemand')
    const next = await plannedAgain(desk, before.soeren, [before.maria])
    const fordybelse = await agreementSaying(desk, before.id, 'Fordybelse')
    const sidemand = await agreementSaying(desk, before.id, 'Sidemand')
    const content = (await lastTime(desk, before.maria.actor, next.id))?.agreements[0]?.content
    if (!content) throw new Error('nothing from last time')
    await markAgreement(desk, before.maria.actor, before.id, sidemand, { ...kept, why: '' })
    await concluded(desk, next.id, [before.soeren, before.maria], (doc) => {
      carryAgreement(doc, someSection, content)
    })
    const rows = await desk.db.agreements.of(before.id)
    expect(rows.map(({ carriedTo }) => carriedTo)).toEqual([next.id, null])
    expect((await desk.db.conversations.byId(before.id))?.phase).toBe('followedUp')
    expect((await desk.db.agreements.of(next.id))[0]?.content.carriedFrom).toBe(fordybelse)
    await expect(markAgreement(desk, before.maria.actor, before.id, fordybelse, kept)).rejects.toEqual(
      failing('AgreementMoved'),
    )
  })

  it('what a browser claims to carry from somebody else’s conversation changes nothing there', async () => {
    const theirs = await talk('Fortroligt')
    const before = await talk('Fordybelse')
    const next = await plannedAgain(desk, before.soeren, [before.maria])
    const foreign = (await desk.db.agreements.of(theirs.id))[0]?.content
    if (!foreign) throw new Error('they agreed on something')
    await concluded(desk, next.id, [before.soeren, before.maria], (doc) => {
      carryAgreement(doc, someSection, foreign)
    })
    expect((await desk.db.agreements.of(theirs.id))[0]?.carriedTo).toBeNull()
    expect((await desk.db.agreements.of(before.id))[0]?.carriedTo).toBeNull()
  })
})
