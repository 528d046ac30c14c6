import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../domain/access'
import type { ConversationId } from '../domain/ids'
import { longestWording } from '../domain/wording'
import { claimInvitation } from './claimInvitation'
import { factsOf } from './factsOf'
import { applyOwn, keepAsOwn } from './ownWording'
import { planConversation } from './planConversation'
import { saveThought } from './prepare'
import { filledIn, newcomer, openTestDesk, plannedGrus, plannedMus, type TestDesk } from './testing/desk'
import { setWording, wordingsOf } from './wording'
import { wordingDesk } from './wordingDesk'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

const question = 'adfaerd-1'
const own = 'Hvordan går det egentlig med dig og dit arbejde?'

/** A planned MUS with both its people in. */
async function talk() {
  const { conversationId: id, token, facilitator } = await plannedMus(desk, newcomer())
  const { sessionToken } = await claimInvitation(desk, { token, pin: '4829', device: 'phone', viewer: null })
  const employee = await desk.viewerOf(sessionToken)
  if (!employee) throw new Error('the employee is not in')
  const facts = async () => {
    const found = await factsOf(desk.db, id)
    if (!found) throw new Error('the conversation is gone')
    return found
  }
  const word = (text: string) => setWording(desk, facilitator.actor, id, { question, text })
  return { id, facilitator, employee, facts, word }
}

const pass = (minutes: number) => desk.setTime(new Date(desk.clock().getTime() + minutes * 60_000))

const prepare = (actor: Actor, id: ConversationId) =>
  saveThought(desk, actor, id, { question, text: 'Godt!', was: [''] })

describe('the facilitator words a question', () => {
  it('and everybody at the table is told', async () => {
    const { id, facts, word } = await talk()
    desk.told.length = 0
    await word(`  ${own.replace(' ', '\n\t')} `)
    expect((await facts()).wording).toEqual({ [question]: own })
    expect(desk.told).toEqual([id])
    await word(own)
    expect(desk.told).toEqual([id])
  })

  it('is back to the original by writing nothing, or the original in either language', async () => {
    const { facts, word } = await talk()
    for (const back of [
      '',
      '   ',
      'Hvordan trives du helt grundlæggende med dit arbejde og dine opgaver?',
      'Fundamentally, how are you thriving with your work and your tasks?',
    ]) {
      await word(own)
      expect((await facts()).wording).toEqual({ [question]: own })
      await word(back)
      expect((await facts()).wording).toEqual({})
    }
  })

  it('of a group is back to what the group is asked, not to what one alone is', async () => {
    const { conversationId: id, facilitator } = await plannedGrus(desk, 2)
    const word = async (text: string) => {
      await setWording(desk, facilitator.actor, id, { question, text })
      return (await wordingDesk(desk, facilitator.actor, id)).texts
    }
    const [toOne, toAll] = [
      'Hvordan trives du helt grundlæggende med dit arbejde og dine opgaver?',
      'Hvordan trives I helt grundlæggende med jeres arbejde og opgaver?',
    ]
    expect(await word(toOne)).toEqual({ [question]: toOne })
    expect(await word(toAll)).toEqual({})
  })

  it('refuses what is too long, what no keyboard makes and what is no question, and changes nothing', async () => {
    const { id, facilitator, facts, word } = await talk()
    await word('å'.repeat(longestWording))
    const before = await facts()
    await expect(word('å'.repeat(longestWording + 1))).rejects.toThrow('WordingTooLong')
    await expect(word('a\u0000b')).rejects.toThrow('InvalidInput')
    for (const input of [null, {}, { question }, { question, text: 1 }, { question: 'nej', text: own }])
      await expect(setWording(desk, facilitator.actor, id, input)).rejects.toThrow('InvalidInput')
    expect(await facts()).toEqual(before)
  })

  it('and nobody else does', async () => {
    const { id, facilitator, employee } = await talk()
    const stranger = await desk.signedIn(await desk.person('Kirsten Dahl', true))
    const input = { question, text: own }
    await expect(setWording(desk, employee.actor, id, input)).rejects.toThrow('NotAllowed')
    await expect(keepAsOwn(desk, employee.actor, id)).rejects.toThrow('NotAllowed')
    await expect(applyOwn(desk, employee.actor, id)).rejects.toThrow('NotAllowed')
    await expect(wordingDesk(desk, employee.actor, id)).rejects.toThrow('NotAllowed')
    for (const actor of [null, stranger.actor]) {
      await expect(setWording(desk, actor, id, input)).rejects.toThrow('NotFound')
      await expect(wordingsOf(desk, actor, id)).rejects.toThrow('NotFound')
    }
    expect((await wordingDesk(desk, facilitator.actor, id)).texts).toEqual({})
  })
})

describe('a later change is a change for whoever had begun to prepare', () => {
  it('with what stood there before, the original too', async () => {
    const { id, facilitator, employee, facts, word } = await talk()
    await word(own)
    expect(await wordingsOf(desk, employee.actor, id)).toMatchObject({ knownSince: null })
    pass(10)
    await prepare(employee.actor, id)
    const begun = desk.clock()
    pass(10)
    await word('Hvordan har du det?')
    const shown = await wordingsOf(desk, employee.actor, id)
    expect(shown).toEqual({
      knownSince: begun,
      wordings: { [question]: { text: 'Hvordan har du det?', previous: own, changedAt: desk.clock() } },
    })
    expect((await wordingsOf(desk, facilitator.actor, id)).knownSince).toBeNull()
    pass(10)
    await prepareAgain(employee.actor, id)
    expect((await wordingsOf(desk, employee.actor, id)).knownSince).toEqual(begun)
    await word('')
    expect((await facts()).rewordings).toEqual({
      [question]: { previous: 'Hvordan har du det?', at: desk.clock().toISOString() },
    })
  })

  it('of which saves that follow each other closely are one, and there and back again none', async () => {
    const { facts, word } = await talk()
    await word('Hvordan')
    pass(0.5)
    await word('Hvordan går det?')
    expect((await facts()).rewordings[question]).toMatchObject({ previous: null })
    pass(0.5)
    await word('')
    expect((await facts()).rewordings).toEqual({})
  })
})

const prepareAgain = (actor: Actor, id: ConversationId) =>
  saveThought(desk, actor, id, { question, text: 'Rigtig godt!', was: ['Godt!'] })

describe('the leader’s own set', () => {
  it('is kept from one conversation and the next one of its kind begins with it', async () => {
    const { id, facilitator, word } = await talk()
    await word(own)
    expect(await keepAsOwn(desk, facilitator.actor, id)).toEqual({ [question]: own })
    const { conversationId } = await planConversation(desk, facilitator.actor, {
      ...filledIn,
      participants: [newcomer()],
    })
    expect(await wordingDesk(desk, facilitator.actor, conversationId)).toMatchObject({
      texts: { [question]: own },
      own: { [question]: own },
    })
    const another = await plannedMus(desk, newcomer())
    expect((await wordingDesk(desk, another.facilitator.actor, another.conversationId)).texts).toEqual({})
  })

  it('is used in a running conversation when asked for; what is not in it stays', async () => {
    const { id, facilitator, facts, word } = await talk()
    await word(own)
    await keepAsOwn(desk, facilitator.actor, id)
    await word('Noget andet?')
    await setWording(desk, facilitator.actor, id, { question: 'opgaver-1', text: 'Hvad vil vi?' })
    desk.told.length = 0
    const both = { [question]: own, 'opgaver-1': 'Hvad vil vi?' }
    expect(await applyOwn(desk, facilitator.actor, id)).toEqual(both)
    expect((await facts()).wording).toEqual(both)
    expect(desk.told).toEqual([id])
  })

  it('is empty again when all is back to the original', async () => {
    const { id, facilitator, word } = await talk()
    await word(own)
    await keepAsOwn(desk, facilitator.actor, id)
    await word('')
    expect(await keepAsOwn(desk, facilitator.actor, id)).toEqual({})
    const { conversationId } = await planConversation(desk, facilitator.actor, {
      ...filledIn,
      participants: [newcomer()],
    })
    expect((await wordingDesk(desk, facilitator.actor, conversationId)).texts).toEqual({})
  })
})
