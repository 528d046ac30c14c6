import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimInvitation } from './claimInvitation'
import { factsOf } from './factsOf'
import { openTable } from './openTable'
import { ownPreparation, savePicks, saveThought, setReady } from './prepare'
import { renewInvitation } from './renewInvitation'
import { newcomer, openTestDesk, plannedMus, type TestDesk } from './testing/desk'
import { failing, first, plannedTalk, thoughtOf } from './testing/preparing'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

const planned = () => plannedTalk(desk)

test('nobody has a way to another’s: the leader reads their own, everyone else is refused', async () => {
  const { id, maria, soeren } = await planned()
  await saveThought(desk, maria.actor, id, first('Kun mit'))
  await savePicks(desk, maria.actor, id, ['mod'])
  expect((await ownPreparation(desk, soeren.actor, id)).preparation).toEqual({ picks: [], thoughts: {} })
  await saveThought(desk, soeren.actor, id, first('Kun hans'))
  expect((await ownPreparation(desk, maria.actor, id)).preparation.thoughts).toEqual({
    'adfaerd-1': 'Kun mit',
  })
  const jonas = await desk.signedIn(await desk.person('Jonas Meldgaard'))
  const kirsten = await desk.signedIn(await desk.person('Kirsten Dahl', true))
  const byAnotherInvitation = { ...maria.actor, reach: (await planned()).id }
  for (const actor of [jonas.actor, kirsten.actor, byAnotherInvitation, null]) {
    for (const attempt of [
      ownPreparation(desk, actor, id),
      saveThought(desk, actor, id, first('x')),
      savePicks(desk, actor, id, ['mod']),
      setReady(desk, actor, id, true),
    ])
      await expect(attempt).rejects.toEqual(failing('NotFound'))
  }
})

test('what was prepared by account opens for no link, whoever claimed it first, and a new link destroys nothing', async () => {
  const { conversationId: id, token, facilitator } = await plannedMus(desk, newcomer())
  const found = await desk.db.conversations.byId(id)
  const seat = found?.seats.find(({ role }) => role === 'participant')
  const person = seat && (await desk.db.people.byId(seat.personId))
  if (!person) throw new Error('nobody was invited')
  // The facilitator has seen the link, and could be quicker than the person it is for.
  const entry = { pin: '4829', device: 'computer', viewer: null } as const
  const claimed = await claimInvitation(desk, { ...entry, token })
  const byLink = await desk.viewerOf(claimed.sessionToken)
  if (!byLink) throw new Error('the link opened nothing')
  await saveThought(desk, byLink.actor, id, first('Et forsøg.'))
  const maria = await desk.signedIn(person)
  await saveThought(desk, maria.actor, id, first('Jeg er træt.', ['Et forsøg.']))
  for (const attempt of [
    ownPreparation(desk, byLink.actor, id),
    saveThought(desk, byLink.actor, id, first('x', ['Jeg er træt.'])),
    savePicks(desk, byLink.actor, id, ['mod']),
    setReady(desk, byLink.actor, id, true),
  ])
    await expect(attempt).rejects.toEqual(failing('PreparedByAccount'))
  const { token: newToken } = await renewInvitation(desk, facilitator.actor, id, person.id)
  const again = await claimInvitation(desk, { ...entry, token: newToken })
  const byNewLink = await desk.viewerOf(again.sessionToken)
  await expect(ownPreparation(desk, byNewLink?.actor ?? null, id)).rejects.toEqual(
    failing('PreparedByAccount'),
  )
  expect((await ownPreparation(desk, maria.actor, id)).preparation.thoughts).toEqual({
    'adfaerd-1': 'Jeg er træt.',
  })
})

test('who looks into the database reads neither the words nor the picks', async () => {
  const { id, maria } = await planned()
  const before = await desk.everyValue()
  // The search finds what is there to be found: every keyword stands in the copied concept.
  expect([...before].some((value) => value.includes('work-life-balance'))).toBe(true)
  await saveThought(desk, maria.actor, id, first('Hemmeligheden om fredagen'))
  await savePicks(desk, maria.actor, id, ['work-life-balance'])
  const added = [...(await desk.everyValue())].filter((value) => !before.has(value))
  expect(added.length).toBeGreaterThan(0)
  for (const word of ['Hemmeligheden', 'fredagen', 'work-life-balance', 'thoughts', 'picks'])
    expect(
      added.filter((value) => value.includes(word)),
      word,
    ).toEqual([])
})

test('the others are told of ready and not ready, and of nothing else', async () => {
  const { id, maria, soeren } = await planned()
  desk.told.length = 0
  await saveThought(desk, maria.actor, id, first('Den første'))
  await saveThought(desk, maria.actor, id, first('Den anden', ['Den første']))
  await savePicks(desk, maria.actor, id, ['mod'])
  // Not even that somebody has begun.
  expect(desk.told).toEqual([])
  expect(await factsOf(desk.db, id)).toMatchObject({ phase: 'planned', ready: [], picks: [] })
  await setReady(desk, maria.actor, id, true)
  expect(desk.told).toEqual([id])
  expect(await factsOf(desk.db, id)).toMatchObject({ phase: 'preparing', ready: [maria.person.id] })
  await setReady(desk, maria.actor, id, true)
  expect(desk.told).toHaveLength(1)
  await setReady(desk, maria.actor, id, false)
  expect(desk.told).toHaveLength(2)
  expect((await factsOf(desk.db, id))?.ready).toEqual([])
  await setReady(desk, soeren.actor, id, true)
  expect((await factsOf(desk.db, id))?.ready).toEqual([soeren.person.id])
  expect(await thoughtOf(desk, { id, maria, soeren })).toBe('Den anden')
})

test('once the table is open, picks are seen at once; thoughts never are', async () => {
  const { id, maria, soeren } = await planned()
  await savePicks(desk, maria.actor, id, ['mod'])
  await openTable(desk, soeren.actor, id)
  desk.told.length = 0
  await savePicks(desk, maria.actor, id, ['mod', 'ansvar'])
  const facts = await factsOf(desk.db, id)
  expect(facts?.picks.map(({ keyword }) => keyword).sort()).toEqual(['ansvar', 'mod'])
  expect(desk.told).toEqual([id])
  await saveThought(desk, maria.actor, id, first('Stadig kun mit'))
  expect(desk.told).toEqual([id])
  expect(JSON.stringify(await factsOf(desk.db, id))).not.toContain('Stadig')
})

test('a page that does not know the table is open shows nothing by a pick', async () => {
  const { id, maria, soeren } = await planned()
  await savePicks(desk, maria.actor, id, ['mod'], false)
  await openTable(desk, soeren.actor, id)
  await expect(savePicks(desk, maria.actor, id, ['mod', 'ansvar'], false)).rejects.toEqual(
    failing('TableIsOpen'),
  )
  expect((await factsOf(desk.db, id))?.picks.map(({ keyword }) => keyword)).toEqual(['mod'])
  expect((await ownPreparation(desk, maria.actor, id)).preparation.picks).toEqual(['mod'])
})
