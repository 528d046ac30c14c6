import { afterEach, expect, test } from 'vitest'
import { type ConversationId, newId, type PersonId } from '../domain/ids'
import { copyMarks } from './copyMarks'
import { copyName } from './copyName'
import { forgetCopies, listCopies, unsavedCopies } from './forgetCopies'

// Here without any storage, as in the strictest browser; with the real one in e2e/offline.spec.ts.

afterEach(() => forgetCopies(() => true))

function marked(personId: PersonId, hasUnsaved: boolean, epoch = 1) {
  const copy = { conversationId: newId<ConversationId>(), epoch, personId }
  copyMarks.set(copyName(copy), hasUnsaved)
  return copy
}

test('[CLIENT8] another person’s copies go, the own stay', async () => {
  const [anna, bo] = [newId<PersonId>(), newId<PersonId>()]
  const [annas, bos] = [marked(anna, false), marked(bo, true)]
  expect(await listCopies()).toEqual(expect.arrayContaining([annas, bos]))
  await forgetCopies(({ personId }) => personId !== anna)
  expect(await listCopies()).toEqual([annas])
  await forgetCopies(() => true)
  expect(await listCopies()).toEqual([])
})

test('[CLIENT8] before signing out one knows what is unsaved', () => {
  const copy = marked(newId<PersonId>(), false)
  expect([...unsavedCopies()]).toEqual([])
  copyMarks.set(copyName(copy), true)
  expect([...unsavedCopies()]).toEqual([copyName(copy)])
  copyMarks.set(copyName(copy), false)
  expect([...unsavedCopies()]).toEqual([])
})

test('with nothing there, nothing happens', async () => {
  await forgetCopies(() => true)
  expect(await listCopies()).toEqual([])
})
