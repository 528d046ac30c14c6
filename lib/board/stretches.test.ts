import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { stretchesOf } from './stretches'

test('what each wrote, in the order of the text, also of words that were deleted in between', () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  const level = () => {
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  }
  a.getText('t').insert(0, 'Broen er der')
  level()
  b.getText('t').insert(5, ' 🌉')
  a.getText('t').delete(9, 3)
  level()
  a.getText('t').insert(0, 'Nå. ')
  level()
  const written = [
    { client: a.clientID, text: 'Nå. Broen' },
    { client: b.clientID, text: ' 🌉' },
    { client: a.clientID, text: ' er' },
  ]
  expect(
    stretchesOf(a.getText('t'))
      .map(({ text }) => text)
      .join(''),
  ).toBe(a.getText('t').toString())
  expect(stretchesOf(b.getText('t'))).toMatchObject(stretchesOf(a.getText('t')))
  expect(stretchesOf(a.getText('t')).map(({ client }) => client)).toEqual(written.map(({ client }) => client))
})

test('nothing of an empty text', () => {
  expect(stretchesOf(new Y.Doc().getText('t'))).toEqual([])
})
