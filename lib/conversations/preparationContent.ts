import { z } from 'zod'
import { Failure } from '../domain/errors'
import type { ConversationId, PersonId } from '../domain/ids'
import { nothingPrepared, type Preparation } from '../domain/preparation'
import type { KeyRing } from '../encryption/keyRing'

const schema = z.object({ picks: z.array(z.string()), thoughts: z.record(z.string(), z.string()) })

/** The bytes of a preparation belong to one person in one conversation and open for no other row. */
const about = (conversationId: ConversationId, personId: PersonId) => `${conversationId}/${personId}`

/** As it is stored: nobody reads it from the database. */
export function sealPreparation(
  keys: KeyRing,
  { conversationId, personId }: { conversationId: ConversationId; personId: PersonId },
  preparation: Preparation,
): Uint8Array {
  return keys.encrypt(Buffer.from(JSON.stringify(preparation)), about(conversationId, personId))
}

/** Throws `PreparationUnreadable` when the key is not there any more, or the bytes were touched. */
export function openPreparation(
  keys: KeyRing,
  { conversationId, personId }: { conversationId: ConversationId; personId: PersonId },
  content: Uint8Array | undefined,
): Preparation {
  if (!content) return nothingPrepared
  try {
    const plain = keys.decrypt(content, about(conversationId, personId))
    return schema.parse(JSON.parse(Buffer.from(plain).toString('utf8')))
  } catch {
    throw new Failure('PreparationUnreadable')
  }
}
