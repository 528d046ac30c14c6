import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../auth/viewer'
import type { ConversationId } from '../domain/ids'
import { longestThought } from '../domain/preparation'
import { createKeyRing, keyBytes } from '../encryption/keyRing'
import { claimInvitation } from './claimInvitation'
import { factsOf } from './factsOf'
import { openTable } from './openTable'
import { ownPreparation, savePicks, saveThought, setReady } from './prepare'
import { renewInvitation } from './renewInvitation'
import { newcomer, openTestDesk, plannedMus, type TestDesk } from './testing/desk'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

interface Talk {
  readonly id: ConversationId
  readonly maria: Viewer
  readonly soeren: Viewer
}

/** A MUS of Søren's with Maria, both signed in by account. */
async function planned(): Promise<Talk> {
  const { conversationId: id, facilitator: soeren } = await plannedMus(desk, newcomer())
  const found = await desk.db.conversations.byId(id)
  const seat = found?.seats.find(({ role }) => role === 'participant')
  const person = seat && (await desk.db.people.byId(seat.personId))
  if (!person) throw new Error('nobody was invited')
  return { id, soeren, maria: await desk.signedIn(person) }
}

const first = (text: string, was: readonly string[] = ['']) => ({ question: 'adfaerd-1', text, was })
const thoughtOf = async ({ id, maria }: Talk) =>
  (await ownPreparation(desk, maria.actor, id)).preparation.thoughts['adfaerd-1']
const failing = (failure: string) => expect.objectContaining({ failure })

test('picks and thoughts come back to their person, on any device; an emptied thought is gone', async () => {
  const { id, maria } = await planned()
  expect(await ownPreparation(desk, maria.actor, id)).toMatchObject({
    preparation: { picks: [], thoughts: {} },
    isReady: false,
  })
  await savePicks(desk, maria.actor, id, ['naervaer', 'mod', 'naervaer'])
  await saveThought(desk, maria.actor, id, first('Jeg mangler ro – især om onsdagen.'))
  const phone = await desk.signedIn(maria.person)
  expect((await ownPreparation(desk, phone.actor, id)).preparation).toEqual({
    picks: ['naervaer', 'mod'],
    thoughts: { 'adfaerd-1': 'Jeg mangler ro – især om onsdagen.' },
  })
  await saveThought(desk, phone.actor, id, first('', ['Jeg mangler ro – især om onsdagen.']))
  expect((await ownPreparation(desk, maria.actor, id)).preparation.thoughts).toEqual({})
})

describe('what cannot be saved is refused and changes nothing', () => {
  test('more words than the concept asks for, unknown ones, and none at all where they belong', async () => {
    const { id, maria } = await planned()
    await savePicks(desk, maria.actor, id, ['mod', 'ansvar', 'roller'])
    const save = (picks: unknown) => savePicks(desk, maria.actor, id, picks)
    await expect(save(['mod', 'ansvar', 'roller', 'helhed'])).rejects.toEqual(failing('TooManyPicks'))
    await expect(save(['mod', 'guld'])).rejects.toEqual(failing('InvalidInput'))
    await expect(save('mod')).rejects.toEqual(failing('InvalidInput'))
    const { preparation } = await ownPreparation(desk, maria.actor, id)
    expect(preparation.picks).toEqual(['mod', 'ansvar', 'roller'])
  })

  test('a thought that is too long, or to a question that there is not', async () => {
    const talk = await planned()
    const save = (input: unknown) => saveThought(desk, talk.maria.actor, talk.id, input)
    await save(first('a'.repeat(longestThought)))
    await expect(save(first('a'.repeat(longestThought + 1)))).rejects.toEqual(failing('ThoughtTooLong'))
    await expect(save({ ...first('x'), question: 'adfaerd-9' })).rejects.toEqual(failing('InvalidInput'))
    await expect(save({ ...first('x'), question: '__proto__' })).rejects.toEqual(failing('InvalidInput'))
    await expect(save({ text: 'x' })).rejects.toEqual(failing('InvalidInput'))
    expect(await thoughtOf(talk)).toHaveLength(longestThought)
  })
})

describe('two devices of one person', () => {
  test('never write over what the other wrote unseen', async () => {
    const talk = await planned()
    const save = (text: string, was: readonly string[]) =>
      saveThought(desk, talk.maria.actor, talk.id, first(text, was))
    expect(await save('Fra telefonen', [''])).toBeUndefined()
    expect(await save('Fra computeren', [''])).toEqual({ elsewhere: 'Fra telefonen' })
    expect(await thoughtOf(talk)).toBe('Fra telefonen')
    expect(await save('Begge dele', ['Fra telefonen'])).toBeUndefined()
    expect(await thoughtOf(talk)).toBe('Begge dele')
    expect(await save('Ny', ['Fra telefonen'])).toEqual({ elsewhere: 'Begge dele' })
  })

  test('a request that is sent again, or that a later one overtakes, is in nobody’s way', async () => {
    const talk = await planned()
    const save = (text: string, was: readonly string[]) =>
      saveThought(desk, talk.maria.actor, talk.id, first(text, was))
    await save('A', [''])
    expect(await save('AB', ['A'])).toBeUndefined()
    expect(await save('AB', ['A'])).toBeUndefined()
    expect(await save('ABC', ['A', 'AB'])).toBeUndefined()
    expect(await save('AB', ['A'])).toEqual({ elsewhere: 'ABC' })
    expect(await thoughtOf(talk)).toBe('ABC')
  })

  test('writing at once to different questions lose nothing', async () => {
    const { id, maria } = await planned()
    const questions = ['adfaerd-1', 'adfaerd-2', 'adfaerd-3']
    await Promise.all([
      ...questions.map((question) =>
        saveThought(desk, maria.actor, id, { question, text: `Om ${question}`, was: [''] }),
      ),
      savePicks(desk, maria.actor, id, ['mod']),
      setReady(desk, maria.actor, id, true),
    ])
    expect(await ownPreparation(desk, maria.actor, id)).toMatchObject({
      preparation: {
        picks: ['mod'],
        thoughts: Object.fromEntries(questions.map((question) => [question, `Om ${question}`])),
      },
      isReady: true,
    })
  })
})

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
  expect(await thoughtOf({ id, maria, soeren })).toBe('Den anden')
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

test('a sealed conversation is prepared no more', async () => {
  const { id, maria } = await planned()
  await saveThought(desk, maria.actor, id, first('Før'))
  await desk.seal(id)
  for (const attempt of [
    ownPreparation(desk, maria.actor, id),
    saveThought(desk, maria.actor, id, first('Efter', ['Før'])),
    savePicks(desk, maria.actor, id, ['mod']),
    setReady(desk, maria.actor, id, true),
  ])
    await expect(attempt).rejects.toEqual(failing('ConversationSealed'))
})

test('without its key a preparation is unreadable and stays as it is, until the key is back', async () => {
  const talk = await planned()
  const { id, maria } = talk
  await saveThought(desk, maria.actor, id, first('Bag lås'))
  const locked = { ...desk, keys: createKeyRing([randomBytes(keyBytes)]) }
  for (const attempt of [
    ownPreparation(locked, maria.actor, id),
    saveThought(locked, maria.actor, id, first('Ny', ['Bag lås'])),
    savePicks(locked, maria.actor, id, ['mod']),
    setReady(locked, maria.actor, id, true),
  ])
    await expect(attempt).rejects.toEqual(failing('PreparationUnreadable'))
  expect(await thoughtOf(talk)).toBe('Bag lås')
})
