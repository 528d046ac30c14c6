import type { Invited } from '../db/seats'
import type { Conversation } from '../domain/conversation'
import type { PersonId } from '../domain/ids'
import type { Occasion, Recipient, Told } from '../mail/occasion'
import type { Posted } from '../mail/outbox'
import { writeLetter } from '../mail/writeLetter'
import type { Desk } from './services'

/** What has become of the letter to one person, and its words, to be copied where there is no mail server. */
export interface PostedLetter {
  readonly personId: PersonId
  readonly name: string
  readonly state: Posted['state']
  readonly to: string
  readonly subject: string
  readonly text: string
}

type PostDesk = Pick<Desk, 'db' | 'mail' | 'clock'>

/**
 * One letter to each participant who has an address and for whom there is an occasion. A mail server that fails is no
 * failure of this: what has become of each letter is answered.
 */
export async function postToInvited(
  desk: PostDesk,
  conversation: Conversation,
  occasionFor: (invited: Invited) => Occasion | undefined,
): Promise<PostedLetter[]> {
  const told = await toldOf(desk, conversation)
  const letters = (await desk.db.seats.invited(conversation.id)).flatMap((invited) => {
    const { email, name, language, personId } = invited
    const occasion = occasionFor(invited)
    if (!email || !occasion) return []
    return [{ personId, letter: letterTo({ email, name, language }, occasion, told, desk) }]
  })
  const posted = await desk.mail.post(letters.map(({ letter }) => letter))
  return posted.flatMap(({ state, letter }, index) => {
    const personId = letters[index]?.personId
    if (!personId) return []
    const { to, subject, text } = letter
    return [{ personId, name: to.name, state, to: to.address, subject, text }]
  })
}

/** One letter to the facilitator, where there is an address. */
export async function postToFacilitator(
  desk: PostDesk,
  conversation: Conversation,
  occasion: Occasion,
): Promise<void> {
  const told = await toldOf(desk, conversation)
  const seat = conversation.seats.find(({ role }) => role === 'facilitator')
  const { email, name } = told.facilitator
  if (!seat || !email) return
  const language = await desk.db.seats.language(conversation.id, seat.personId)
  await desk.mail.post([letterTo({ email, name, language }, occasion, told, desk)])
}

const letterTo = (recipient: Recipient, occasion: Occasion, told: Told, { mail, clock }: PostDesk) =>
  writeLetter(occasion, told, recipient, mail, clock())

async function toldOf({ db }: Pick<Desk, 'db'>, conversation: Conversation): Promise<Told> {
  const seat = conversation.seats.find(({ role }) => role === 'facilitator')
  const facilitator = seat && (await db.people.byId(seat.personId))
  return {
    ...conversation,
    sequence: await db.conversations.calendarSequence(conversation.id),
    facilitator: { name: facilitator?.name ?? '', email: facilitator?.email ?? null },
  }
}
