import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { longestThought } from '../domain/preparation'
import { createKeyRing, keyBytes } from '../encryption/keyRing'
import { ownPreparation, savePicks, saveThought, setReady } from './prepare'
import { openTestDesk, type TestDesk } from './testing/desk'
import { failing, first, plannedTalk, thoughtOf } from './testing/preparing'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

const planned = () => plannedTalk(desk)

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
    expect(await thoughtOf(desk, talk)).toHaveLength(longestThought)
  })
})

describe('two devices of one person', () => {
  test('never write over what the other wrote unseen', async () => {
    const talk = await planned()
    const save = (text: string, was: readonly string[]) =>
      saveThought(desk, talk.maria.actor, talk.id, first(text, was))
    expect(await save('Fra telefonen', [''])).toBeUndefined()
    expect(await save('Fra computeren', [''])).toEqual({ elsewhere: 'Fra telefonen' })
    expect(await thoughtOf(desk, talk)).toBe('Fra telefonen')
    expect(await save('Begge dele', ['Fra telefonen'])).toBeUndefined()
    expect(await thoughtOf(desk, talk)).toBe('Begge dele')
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
    expect(await thoughtOf(desk, talk)).toBe('ABC')
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

test('a sealed conversation is prepared no more; what was prepared is still read, by the same person alone', async () => {
  const { id, maria, soeren } = await planned()
  await saveThought(desk, maria.actor, id, first('Før'))
  await desk.seal(id)
  expect((await ownPreparation(desk, maria.actor, id)).preparation.thoughts).toEqual({ 'adfaerd-1': 'Før' })
  expect((await ownPreparation(desk, soeren.actor, id)).preparation.thoughts).toEqual({})
  for (const attempt of [
    saveThought(desk, maria.actor, id, first('Efter', ['Før'])),
    savePicks(desk, maria.actor, id, ['mod']),
    setReady(desk, maria.actor, id, true),
  ])
    await expect(attempt).rejects.toEqual(failing('ConversationSealed'))
})

test('two devices of one person pick at once: neither loses a pick unseen', async () => {
  const { id, maria } = await planned()
  const pick = (picks: readonly string[], was: readonly string[]) =>
    savePicks(desk, maria.actor, id, picks, true, was)
  expect(await pick(['mod'], [])).toBeUndefined()
  expect(await pick(['ansvar'], [])).toEqual({ picks: ['mod', 'ansvar'], isFull: false })
  expect(await pick(['roller', 'motivation'], [])).toEqual({ picks: ['mod', 'ansvar'], isFull: true })
  expect(await pick(['ansvar', 'roller'], ['mod', 'ansvar'])).toBeUndefined()
  expect((await ownPreparation(desk, maria.actor, id)).preparation.picks).toEqual(['ansvar', 'roller'])
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
  expect(await thoughtOf(desk, talk)).toBe('Bag lås')
})
