import { expect, it } from 'vitest'
import type { InvitedTo } from '../db/seats'
import type { Answer } from '../domain/conversation'
import { type ConversationId, newId, type PersonId } from '../domain/ids'
import { invitationsDue, toAnswer } from './invitationsDue'

const now = new Date('2026-11-26T09:00:00Z')
const [soeren, maria, jonas] = [newId<PersonId>(), newId<PersonId>(), newId<PersonId>()]

const talk = (
  facts: Partial<{ startsAt: Date; openedAt: Date; sealedAt: Date; cancelledAt: Date }> = {},
) => ({
  id: newId<ConversationId>(),
  startsAt: new Date('2026-12-02T09:00:00Z'),
  openedAt: null,
  sealedAt: null,
  cancelledAt: null,
  ledBy: null,
  ...facts,
  seats: [
    { personId: soeren, name: 'Søren', role: 'facilitator' as const, colour: 2 },
    { personId: maria, name: 'Maria', role: 'participant' as const, colour: 1 },
    { personId: jonas, name: 'Jonas', role: 'participant' as const, colour: 3 },
  ],
})

const said = (conversationId: ConversationId, personId: PersonId, answer: Answer | null): InvitedTo => ({
  conversationId,
  personId,
  answer,
  name: 'Nogen',
  colour: 1,
  hasOpened: false,
  answeredAt: null,
  proposedAt: null,
  words: '',
  asksForIndividual: false,
})

it('the facilitator is told who has not answered and who cannot, and not of those who come', () => {
  const grus = talk()
  const invited = [said(grus.id, maria, null), said(grus.id, jonas, 'another')]
  const [due, ...more] = invitationsDue([grus], invited, soeren, now)
  expect(more).toEqual([])
  expect(due?.unanswered.map(({ personId }) => personId)).toEqual([maria])
  expect(due?.replies.map(({ personId }) => personId)).toEqual([jonas])
  const all = [said(grus.id, maria, 'yes'), said(grus.id, jonas, 'yes')]
  expect(invitationsDue([grus], all, soeren, now)).toEqual([])
})

it('nobody else is told of anybody’s answers', () => {
  const grus = talk()
  expect(invitationsDue([grus], [said(grus.id, jonas, null)], maria, now)).toEqual([])
})

it('what has begun, is over or was called off asks nothing more', () => {
  const over = [
    talk({ startsAt: new Date('2026-11-26T08:59:00Z') }),
    talk({ openedAt: now }),
    talk({ sealedAt: now }),
    talk({ cancelledAt: now }),
  ]
  const invited = over.map(({ id }) => said(id, maria, null))
  expect(invitationsDue(over, invited, soeren, now)).toEqual([])
  expect(toAnswer(over, invited, maria, now)).toEqual([])
})

it('an invited person is asked for the own answer until it is given', () => {
  const [asked, answered] = [talk(), talk()]
  const invited = [
    said(asked.id, maria, null),
    said(answered.id, maria, 'no'),
    said(answered.id, jonas, null),
  ]
  expect(toAnswer([asked, answered], invited, maria, now)).toEqual([asked])
})
