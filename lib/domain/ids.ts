/**
 * Ids are unique within their type and branded, so that a person's id cannot be handed where a conversation's
 * is meant. They are 128 random bits in lower-case base 32 (26 letters), safe in a URL and said aloud without case.
 */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

export type OrganisationId = Id<'organisation'>
export type PersonId = Id<'person'>
export type ConversationId = Id<'conversation'>
export type InvitationId = Id<'invitation'>
export type SessionId = Id<'session'>
export type NoteId = Id<'note'>
export type AgreementId = Id<'agreement'>

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** A new random id. `getRandomValues` also exists where the page came over plain http; `randomUUID` does not. */
export function newId<I extends Id<string>>(): I {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(26))
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join('') as I
}

/** Whether a string from outside has the form of an id; says nothing of whether it exists. */
export function isId(value: string): boolean {
  return /^[a-z2-7]{26}$/.test(value)
}
