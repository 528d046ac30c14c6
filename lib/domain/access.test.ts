import { expect, test } from 'vitest'
import { type Action, type Actor, can, type Guarded } from './access'
import { type ConversationId, newId, type PersonId } from './ids'

const [soeren, maria, jonas, kirsten] = [
  newId<PersonId>(),
  newId<PersonId>(),
  newId<PersonId>(),
  newId<PersonId>(),
]
const [mus, other] = [newId<ConversationId>(), newId<ConversationId>()]

const conversation: Guarded = {
  id: mus,
  seats: [
    { personId: soeren, role: 'facilitator' },
    { personId: maria, role: 'participant' },
  ],
  sealedAt: null,
}
const sealed: Guarded = { ...conversation, sealedAt: new Date() }
const actor = (personId: PersonId, isLeader = false, reach: Actor['reach'] = 'everything'): Actor => ({
  personId,
  isLeader,
  reach,
})
const reading: Action[] = ['conversation.see', 'board.read']
const all: Action[] = [...reading, 'board.edit', 'invitation.renew']

test('the facilitator may do everything with an open conversation, and read a sealed one', () => {
  for (const action of all) expect(can(actor(soeren, true), action, conversation)).toBe(true)
  expect(all.filter((action) => can(actor(soeren, true), action, sealed))).toEqual(reading)
})

test('the participant reads and edits, with an account and by invitation alike, and renews no invitation', () => {
  for (const who of [actor(maria), actor(maria, false, mus)]) {
    expect(all.filter((action) => can(who, action, conversation))).toEqual([...reading, 'board.edit'])
    expect(all.filter((action) => can(who, action, sealed))).toEqual(reading)
  }
})

test('an invitation to one conversation opens no other, not even one’s own', () => {
  for (const action of all) expect(can(actor(maria, false, other), action, conversation)).toBe(false)
  for (const action of all) expect(can(actor(soeren, true, other), action, conversation)).toBe(false)
})

test('another leader, another employee and nobody are refused everything', () => {
  for (const who of [actor(kirsten, true), actor(jonas), actor(jonas, false, mus), null]) {
    for (const action of all) expect(can(who, action, conversation)).toBe(false)
  }
})

test('a conversation that was not found is refused like a foreign one', () => {
  for (const action of all) expect(can(actor(soeren, true), action, undefined)).toBe(false)
})

test('leaders plan, but not by way of an invitation', () => {
  expect(can(actor(soeren, true), 'conversation.plan')).toBe(true)
  expect(can(actor(maria), 'conversation.plan')).toBe(false)
  expect(can(actor(soeren, true, mus), 'conversation.plan')).toBe(false)
  expect(can(null, 'conversation.plan')).toBe(false)
})

test('agreements are marked by everybody who was there, and only once the plan is sealed', () => {
  for (const who of [actor(soeren, true), actor(maria), actor(maria, false, mus)]) {
    expect(can(who, 'agreement.mark', sealed)).toBe(true)
    expect(can(who, 'agreement.mark', conversation)).toBe(false)
    expect(can(who, 'agreement.mark', { ...sealed, cancelledAt: new Date() })).toBe(false)
  }
  for (const who of [actor(kirsten, true), actor(maria, false, other), null])
    expect(can(who, 'agreement.mark', sealed)).toBe(false)
})

test('the plan is approved by everybody at the table, and concluded by the facilitator, until it is sealed', () => {
  const acts: Action[] = ['plan.approve', 'conversation.conclude']
  expect(acts.filter((act) => can(actor(soeren, true), act, conversation))).toEqual(acts)
  for (const who of [actor(maria), actor(maria, false, mus)])
    expect(acts.filter((act) => can(who, act, conversation))).toEqual(['plan.approve'])
  for (const who of [actor(kirsten, true), actor(maria, false, other), null])
    expect(acts.filter((act) => can(who, act, conversation))).toEqual([])
  for (const ended of [sealed, { ...conversation, cancelledAt: new Date() }])
    expect(acts.filter((act) => can(actor(soeren, true), act, ended))).toEqual([])
})

test('whoever the table is handed to leads it; handing it over is theirs and the facilitator’s', () => {
  const leading: Action[] = ['table.lead', 'table.handOver']
  const may = (who: Actor | null, where: Guarded) => leading.filter((action) => can(who, action, where))
  expect(may(actor(soeren, true), conversation)).toEqual(leading)
  expect(may(actor(maria), conversation)).toEqual([])
  const handed = { ...conversation, ledBy: maria }
  expect(may(actor(maria, false, mus), handed)).toEqual(leading)
  expect(may(actor(soeren, true), handed)).toEqual(['table.handOver'])
  // Leading it is no more than that.
  for (const action of ['table.open', 'wording.edit', 'conversation.step', 'conversation.conclude'] as const)
    expect(can(actor(maria), action, handed)).toBe(false)
  // Handed to somebody who does not sit there it is the facilitator's.
  expect(may(actor(jonas), { ...conversation, ledBy: jonas })).toEqual([])
  expect(may(actor(soeren, true), { ...conversation, ledBy: jonas })).toEqual(leading)
  for (const where of [sealed, { ...handed, sealedAt: new Date() }, { ...handed, cancelledAt: new Date() }])
    for (const who of [actor(soeren, true), actor(maria)]) expect(may(who, where)).toEqual([])
  for (const who of [actor(kirsten, true), actor(maria, false, other), null])
    expect(may(who, handed)).toEqual([])
})
