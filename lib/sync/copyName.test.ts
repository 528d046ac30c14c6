import { expect, test } from 'vitest'
import { type ConversationId, newId, type PersonId } from '../domain/ids'
import { copyName, readCopyName } from './copyName'

const copy = { conversationId: newId<ConversationId>(), epoch: 3, personId: newId<PersonId>() }

test('a copy’s name says whose it is, of which board, from between which restores', () => {
  expect(copyName(copy)).toBe(`samspil:${copy.conversationId}:3:${copy.personId}`)
  expect(readCopyName(copyName(copy))).toEqual(copy)
})

test('other databases of the same address are none of ours', () => {
  const name = copyName(copy)
  const others = ['', 'samspil', `${name}:x`, name.replace(':3:', ':-1:'), name.replace('samspil', 'other')]
  for (const other of [...others, name.slice(0, -1)]) expect(readCopyName(other), other).toBeUndefined()
})
