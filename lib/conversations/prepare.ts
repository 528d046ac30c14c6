import { z } from 'zod'
import type { Stores } from '../db/database'
import type { StoredPreparation } from '../db/preparations'
import { type Actor, can } from '../domain/access'
import type { Conversation } from '../domain/conversation'
import { Failure } from '../domain/errors'
import type { ConversationId, PersonId } from '../domain/ids'
import { mergePicks } from '../domain/mergePicks'
import { longestThought, type Preparation } from '../domain/preparation'
import { questionsOf } from '../domain/questions'
import { loadConversation } from './loadConversation'
import { openPreparation, sealPreparation } from './preparationContent'
import type { Desk } from './services'

export interface OwnPreparation {
  readonly conversation: Conversation
  readonly preparation: Preparation
  readonly isReady: boolean
}

type PrivateDesk = Pick<Desk, 'db' | 'keys' | 'clock' | 'rooms'>

/**
 * One's own preparation, also when the conversation is over; there is no way to another's. Throws `NotFound`,
 * `NotAllowed`, `PreparationUnreadable`, and `PreparedByAccount` for whoever came by a personal link.
 */
export async function ownPreparation(
  desk: Pick<Desk, 'db' | 'keys'>,
  actor: Actor | null,
  id: string,
): Promise<OwnPreparation> {
  const { conversation, personId, byAccount } = await whoReads(desk, actor, id)
  const stored = await desk.db.preparations.of(conversation.id, personId)
  refuseLink(stored, byAccount)
  const preparation = openPreparation(
    desk.keys,
    { conversationId: conversation.id, personId },
    stored?.content,
  )
  return { conversation, preparation, isReady: stored?.isReady ?? false }
}

const thoughtSchema = z.object({ question: z.string(), text: z.string(), was: z.array(z.string()).max(2) })

/** What another of one's own devices has written there meanwhile; nothing was saved over it. */
export interface Elsewhere {
  readonly elsewhere: string
}

/**
 * Saves one thought. `was` is what the device knows to be there: the text it had a receipt for, and one it has sent
 * without a receipt yet. Where another device has written since, nothing is saved and its text is answered, so that
 * neither is lost. Throws as `ownPreparation`, and `ThoughtTooLong`, `InvalidInput`.
 */
export async function saveThought(
  desk: PrivateDesk,
  actor: Actor | null,
  id: string,
  input: unknown,
): Promise<Elsewhere | undefined> {
  const parsed = thoughtSchema.safeParse(input)
  if (!parsed.success) throw new Failure('InvalidInput')
  const { question, text, was } = parsed.data
  if (text.length > longestThought) throw new Failure('ThoughtTooLong')
  const asker = await whoPrepares(desk, actor, id)
  if (!questionsOf(asker.conversation.concept).some((candidate) => candidate.id === question))
    throw new Failure('InvalidInput')
  return change(desk, asker, (before) => {
    const there = before.thoughts[question] ?? ''
    if (!was.includes(there) && there !== text) return { elsewhere: there }
    const { [question]: _, ...others } = before.thoughts
    return { ...before, thoughts: text === '' ? others : { ...others, [question]: text } }
  })
}

/** What is picked now, where that is not what was sent: another of one's own devices has picked meanwhile. */
export interface PickedElsewhere {
  readonly picks: readonly string[]
  /** Nothing was saved: with what the other device picked it would be more than may be. */
  readonly isFull: boolean
}

/**
 * Saves which keywords are picked. `was` is what the device knows to have been picked: what it has taken or put back
 * since is done to what is there now, so that no device's pick goes unseen. Without it, these are all. Once the table is open everybody sees them at once: a page that has not been told
 * so yet (`isToldOpen` false) gets `TableIsOpen`, and nothing is shown of what was meant for nobody. Throws as
 * `ownPreparation`, and `ConversationSealed`, `TooManyPicks`, `InvalidInput`.
 */
export async function savePicks(
  desk: PrivateDesk,
  actor: Actor | null,
  id: string,
  input: unknown,
  isToldOpen = true,
  was?: readonly string[],
): Promise<PickedElsewhere | undefined> {
  const parsed = z.array(z.string()).safeParse(input)
  const asker = await whoPrepares(desk, actor, id)
  const { layout } = asker.conversation.concept
  if (!parsed.success || layout.type !== 'puzzle') throw new Failure('InvalidInput')
  const picks = [...new Set(parsed.data)]
  if (picks.length > layout.keywordsToPick) throw new Failure('TooManyPicks')
  if (!picks.every((pick) => layout.keywords.some((keyword) => keyword.id === pick)))
    throw new Failure('InvalidInput')
  let elsewhere: PickedElsewhere | undefined
  await change(
    desk,
    asker,
    (before) => {
      const merged = was ? mergePicks({ was, mine: picks, there: before.picks }) : picks
      const isFull = merged.length > layout.keywordsToPick
      const now = isFull ? before.picks : merged
      elsewhere = isFull || now.join() !== picks.join() ? { picks: now, isFull } : undefined
      return { ...before, picks: now }
    },
    { isToldOpen },
  )
  return elsewhere
}

/** Says to the others that one is ready, or not after all. Throws as `ownPreparation`. */
export async function setReady(
  desk: PrivateDesk,
  actor: Actor | null,
  id: string,
  isReady: boolean,
): Promise<void> {
  await change(desk, await whoPrepares(desk, actor, id), (before) => before, { isReady })
}

interface Asker {
  readonly conversation: Conversation
  readonly personId: PersonId
  readonly byAccount: boolean
}

/** Whoever planned the conversation has seen the link, and might have claimed it first. */
function refuseLink(stored: StoredPreparation | undefined, byAccount: boolean): void {
  if (stored?.byAccount && !byAccount) throw new Failure('PreparedByAccount')
}

async function whoReads(desk: Pick<Desk, 'db'>, actor: Actor | null, id: string): Promise<Asker> {
  const conversation = await loadConversation(desk, actor, id)
  if (!actor || !can(actor, 'preparation.read', conversation)) throw new Failure('NotAllowed')
  return { conversation, personId: actor.personId, byAccount: actor.reach === 'everything' }
}

async function whoPrepares(desk: Pick<Desk, 'db'>, actor: Actor | null, id: string): Promise<Asker> {
  const asker = await whoReads(desk, actor, id)
  if (asker.conversation.sealedAt) throw new Failure('ConversationSealed')
  if (!can(actor, 'preparation.edit', asker.conversation)) throw new Failure('NotAllowed')
  return asker
}

/**
 * One change at a time of one preparation. Whoever says to be ready first takes the conversation from planned to
 * preparing; a word or a pick never does, since that would tell the others that there is one.
 */
async function change(
  { db, keys, clock, rooms }: PrivateDesk,
  { conversation, personId, byAccount }: Asker,
  edit: (before: Preparation) => Preparation | Elsewhere,
  {
    isReady: becomesReady,
    isToldOpen = true,
  }: { readonly isReady?: boolean; readonly isToldOpen?: boolean } = {},
): Promise<Elsewhere | undefined> {
  const conversationId = conversation.id
  const whose = { conversationId, personId }
  const now = clock()
  const outcome = await db.transaction(async (tx) => {
    const locked = await tx.conversations.lock(conversationId)
    if (!locked || locked.sealedAt) throw new Failure('ConversationSealed')
    if (locked.openedAt && !isToldOpen) throw new Failure('TableIsOpen')
    const stored = await tx.preparations.lock(conversationId, personId)
    refuseLink(stored, byAccount)
    const before = openPreparation(keys, whose, stored?.content)
    const after = edit(before)
    if ('elsewhere' in after) return { elsewhere: after.elsewhere, isPublic: false }
    const isReady = becomesReady ?? stored?.isReady ?? false
    const content = sealPreparation(keys, whose, after)
    await tx.preparations.save(conversationId, personId, { content, byAccount, isReady }, now)
    const hasBegun =
      becomesReady === true && locked.phase === 'planned' && (await begin(tx, conversationId, personId, now))
    const arePicksOpen = locked.openedAt !== null && after.picks.join() !== before.picks.join()
    if (arePicksOpen) await tx.picks.replace(conversationId, personId, after.picks, now)
    return { isPublic: hasBegun || arePicksOpen || isReady !== (stored?.isReady ?? false) }
  })
  if (outcome.isPublic) rooms.factsChanged(conversationId)
  return 'elsewhere' in outcome ? { elsewhere: outcome.elsewhere ?? '' } : undefined
}

const begin = (tx: Stores, id: ConversationId, personId: PersonId, at: Date) =>
  tx.conversations.step(id, { from: 'planned', to: 'preparing', personId, at })
