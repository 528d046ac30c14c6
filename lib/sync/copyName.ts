import { type ConversationId, isId, type PersonId } from '../domain/ids'

/** Whose copy of which board, from between which restores. */
export interface CopyId {
  readonly conversationId: ConversationId
  readonly epoch: number
  readonly personId: PersonId
}

/** The name of a copy's database in this browser, and of its mark. */
export function copyName({ conversationId, epoch, personId }: CopyId): string {
  return `samspil:${conversationId}:${epoch}:${personId}`
}

/** Undefined for what is no copy of a board. */
export function readCopyName(name: string): CopyId | undefined {
  const [product, conversationId = '', epoch = '', personId = '', ...rest] = name.split(':')
  if (product !== 'samspil' || rest.length > 0 || !isId(conversationId) || !isId(personId)) return undefined
  if (!/^\d{1,9}$/.test(epoch)) return undefined
  return {
    conversationId: conversationId as ConversationId,
    epoch: Number(epoch),
    personId: personId as PersonId,
  }
}
